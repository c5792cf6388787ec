package org.docketline.console;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.docketline.feed.Feeds;
import org.docketline.polling.FeedRun;
import org.docketline.polling.HeldFile;
import org.docketline.trouble.Trouble;

/** How each feed stands, in a line. */
@Singleton
class FeedStates {
  private final Feeds feeds;
  private final SpokenTime time;
  private final Clock clock;

  FeedStates(Feeds feeds, SpokenTime time, Clock clock) {
    this.feeds = feeds;
    this.time = time;
    this.clock = clock;
  }

  /** One feed; {@code bad} where it needs somebody. */
  record FeedState(
      String name, String state, String polled, String file, String rows, boolean bad) {}

  List<FeedState> all(List<Trouble> troubles) {
    Set<String> bad = troubles.stream().map(Trouble::about).collect(Collectors.toSet());
    return QuarkusTransaction.joiningExisting()
        .call(
            () ->
                feeds.names().stream()
                    .map(FeedFacts::of)
                    .map(feed -> state(feed, bad.contains(feed.name())))
                    .toList());
  }

  private FeedState state(FeedFacts feed, boolean bad) {
    return new FeedState(
        feed.name(),
        words(feed),
        feed.last().map(run -> time.of(run.startedAt)).orElse("never"),
        feed.applied().map(run -> time.of(run.startedAt) + age(run)).orElse("none yet"),
        feed.applied().map(run -> SpokenNumber.of(run.rowsAccepted)).orElse(""),
        bad);
  }

  private String words(FeedFacts feed) {
    if (feed.isDiscarded()) {
      return "waits for another file in place of the discarded one";
    }
    return feed.waiting()
        .map(this::waits)
        .orElseGet(() -> feed.last().map(run -> run.outcome.word()).orElse("not polled yet"));
  }

  private String waits(HeldFile file) {
    return file.isPressing(clock.instant())
        ? "a file is held"
        : "a file is held, and asks again " + time.of(file.restsUntil);
  }

  private String age(FeedRun run) {
    long days = Duration.between(run.startedAt, clock.instant()).toDays();
    return days == 0 ? "" : days == 1 ? ", a day ago" : ", %d days ago".formatted(days);
  }
}
