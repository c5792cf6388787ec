package org.docketline.polling;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.docketline.feed.FeedConfig;
import org.docketline.feed.Feeds;
import org.docketline.trouble.Trouble;
import org.docketline.trouble.TroubleKind;
import org.docketline.trouble.TroubleSource;

/** What of the feeds needs a person: a file to decide on, or a feed that brings nothing. */
@Singleton
class FeedTroubles implements TroubleSource {
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final Duration LONGEST_POLL = Duration.ofHours(2);
  private static final int POLLS = 3;

  private final Feeds feeds;
  private final Clock clock;

  FeedTroubles(Feeds feeds, Clock clock) {
    this.feeds = feeds;
    this.clock = clock;
  }

  @Override
  @Transactional
  public List<Trouble> troubles() {
    return feeds.names().stream()
        .flatMap(feed -> Stream.of(held(feed), stale(feed)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Trouble> held(String feed) {
    return HeldFile.waiting(feed)
        .map(
            file ->
                new Trouble(
                    TroubleKind.FEED_HELD, feed, since(file), file.reason, file.restsUntil));
  }

  private static Instant since(HeldFile file) {
    FeedRun run = FeedRun.findById(file.run);
    return run.startedAt;
  }

  // A feed that was never polled is told of by its first poll.
  private Optional<Trouble> stale(String feed) {
    return FeedRun.latest(feed).flatMap(latest -> stale(latest, goodUntil(feed)));
  }

  private Optional<Trouble> stale(FeedRun latest, Instant good) {
    return switch (latest.outcome) {
      case FAILED -> Optional.of(stale(latest, good, latest.reason));
      case HELD -> clock.instant().isAfter(good.plus(A_DAY)) ? discarded(latest, good) : none();
      case APPLIED, UNCHANGED, RUNNING, TAKEN_BACK -> isLate(latest) ? late(latest) : none();
    };
  }

  private static Optional<Trouble> none() {
    return Optional.empty();
  }

  // What waits for a decision is told of as that.
  private static Optional<Trouble> discarded(FeedRun latest, Instant good) {
    return HeldFile.waiting(latest.feed).isPresent()
        ? none()
        : Optional.of(stale(latest, good, "the county goes on sending a file that is not taken"));
  }

  private static Optional<Trouble> late(FeedRun latest) {
    return Optional.of(stale(latest, latest.finishedAt, "no poll has ended since"));
  }

  private static Trouble stale(FeedRun latest, Instant since, String reason) {
    return new Trouble(TroubleKind.FEED_STALE, latest.feed, since, reason, null);
  }

  // When the next of a feed's set times is, is not known here.
  private boolean isLate(FeedRun latest) {
    FeedConfig config = feeds.config(latest.feed);
    Duration patience = LONGEST_POLL.plus(config.every().multipliedBy(POLLS));
    return config.cron().isEmpty() && clock.instant().isAfter(latest.finishedAt.plus(patience));
  }

  private static Instant goodUntil(String feed) {
    return FeedRun.lastGood(feed)
        .map(run -> run.finishedAt)
        .orElseGet(() -> FeedRun.first(feed).startedAt);
  }
}
