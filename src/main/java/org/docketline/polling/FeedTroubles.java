package org.docketline.polling;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.docketline.feed.FeedConfig;
import org.docketline.feed.Feeds;
import org.docketline.trouble.Trouble;
import org.docketline.trouble.TroubleKind;
import org.docketline.trouble.TroubleSource;

/** What of the feeds needs a person: of each the first of these, and no more. */
@Singleton
class FeedTroubles implements TroubleSource {
  private static final Duration A_DAY = Duration.ofDays(1);

  /** A docket whose dates pass changes more often than this. */
  private static final Duration OLD = Duration.ofDays(7);

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
        .map(FeedRun::latest)
        .flatMap(Optional::stream) // one that was never polled is told of by its first poll
        .flatMap(run -> trouble(run).stream())
        .toList();
  }

  private Optional<Trouble> trouble(FeedRun latest) {
    return Stream.<Supplier<Optional<Trouble>>>of(
            () -> held(latest),
            () -> unread(latest),
            () -> unusable(latest),
            () -> discarded(latest),
            () -> old(latest))
        .map(Supplier::get)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Trouble> held(FeedRun latest) {
    return HeldFile.waiting(latest.feed)
        .map(
            file ->
                new Trouble(
                    TroubleKind.FEED_HELD,
                    latest.feed,
                    FeedRun.<FeedRun>findById(file.run).startedAt,
                    file.reason,
                    file.restsUntil));
  }

  // One poll in vain is no reason to call anybody.
  private Optional<Trouble> unread(FeedRun latest) {
    Instant since =
        FeedRun.lastRead(latest.feed).orElseGet(() -> FeedRun.first(latest.feed)).startedAt;
    String reason = hasEnded(latest, FeedRun.Outcome.FAILED) ? latest.reason : "no poll has ended";
    return FeedSchedule.nextBy(feeds.config(latest.feed), since)
        .filter(next -> next.isBefore(clock.instant()))
        .map(next -> trouble(TroubleKind.FEED_UNREAD, latest, since, reason));
  }

  private static Optional<Trouble> unusable(FeedRun latest) {
    return HeldFile.of(latest.feed).isEmpty() && hasEnded(latest, FeedRun.Outcome.HELD)
        ? Optional.of(trouble(TroubleKind.FEED_UNUSABLE, latest, goodUntil(latest), latest.reason))
        : Optional.empty();
  }

  // For a day the county may be mending it.
  private Optional<Trouble> discarded(FeedRun latest) {
    return Optional.of(latest)
        .filter(run -> hasEnded(run, FeedRun.Outcome.HELD))
        .map(FeedTroubles::goodUntil)
        .filter(good -> clock.instant().isAfter(good.plus(A_DAY)))
        .map(
            good ->
                trouble(
                    TroubleKind.FEED_UNUSABLE,
                    latest,
                    good,
                    "the county goes on sending what was discarded"));
  }

  private Optional<Trouble> old(FeedRun latest) {
    return FeedRun.lastApplied(latest.feed)
        .filter(run -> feeds.config(run.feed).kind() == FeedConfig.Kind.FILE)
        .filter(run -> hasEnded(latest, FeedRun.Outcome.UNCHANGED))
        .filter(run -> run.startedAt.isBefore(clock.instant().minus(OLD)))
        .map(run -> trouble(TroubleKind.FEED_OLD, latest, run.startedAt, ""));
  }

  private static boolean hasEnded(FeedRun run, FeedRun.Outcome outcome) {
    return run.outcome == outcome;
  }

  private static Instant goodUntil(FeedRun latest) {
    return FeedRun.lastGood(latest.feed).orElseGet(() -> FeedRun.first(latest.feed)).startedAt;
  }

  private static Trouble trouble(TroubleKind kind, FeedRun latest, Instant since, String reason) {
    return new Trouble(kind, latest.feed, since, reason, null);
  }
}
