package org.docketline.console;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.docketline.feed.FeedConfig;
import org.docketline.feed.Feeds;
import org.docketline.polling.FeedRun;
import org.docketline.staff.StaffRole;

/** What of a feed a person must do something about: the first of these, and no more of each. */
@Singleton
class FeedNeeds {
  /** A docket whose dates pass changes more often than this. */
  private static final Duration OLD = Duration.ofDays(7);

  private static final String FEEDS = "/console/feeds";

  private final Feeds feeds;
  private final SpokenTime time;
  private final ConsoleUser user;
  private final Clock clock;

  FeedNeeds(Feeds feeds, SpokenTime time, ConsoleUser user, Clock clock) {
    this.feeds = feeds;
    this.time = time;
    this.user = user;
    this.clock = clock;
  }

  Optional<Need> of(FeedFacts feed) {
    return Stream.of(held(feed), unread(feed), unusable(feed), old(feed))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Need> held(FeedFacts feed) {
    boolean decides = user.may(StaffRole.CLERKS);
    return feed.pressing(clock.instant())
        .map(
            file ->
                new Need(
                    "Feed %s: a file is held".formatted(feed.name()),
                    "It is in doubt: %s. Nothing of it is believed until a clerk decides."
                        .formatted(file.reason),
                    decides
                        ? "/console/held?feed=%s&run=%d"
                            .formatted(FeedBoard.asked(feed.name()), file.run)
                        : FEEDS,
                    decides ? "Look at it, and decide" : "What it would change"));
  }

  // One poll in vain is no reason to call anybody.
  private Optional<Need> unread(FeedFacts feed) {
    Optional<Instant> since = feed.read().or(feed::last).map(run -> run.startedAt);
    return since
        .flatMap(last -> FeedSchedule.nextBy(feeds.config(feed.name()), last))
        .filter(next -> next.isBefore(clock.instant()))
        .map(
            next ->
                need(
                    feed,
                    "has not been read since " + time.of(since.orElseThrow()),
                    feed.endedAs(FeedRun.Outcome.FAILED)
                        .map(
                            run ->
                                "The last poll says: "
                                    + run.reason
                                    + ". Ask the county whether"
                                    + " its file is there.")
                        .orElse("Its timer does not run: tell whoever runs the service.")));
  }

  private Optional<Need> unusable(FeedFacts feed) {
    return feed.endedAs(FeedRun.Outcome.HELD)
        .filter(run -> feed.file().isEmpty())
        .map(
            run ->
                need(
                    feed,
                    "brings a file that cannot be used",
                    "It says: " + run.reason + ". Ask the county for a right one."));
  }

  private Optional<Need> old(FeedFacts feed) {
    return feed.applied()
        .filter(run -> feeds.config(feed.name()).kind() == FeedConfig.Kind.FILE)
        .filter(run -> run.startedAt.isBefore(clock.instant().minus(OLD)))
        .filter(run -> feed.endedAs(FeedRun.Outcome.UNCHANGED).isPresent())
        .map(
            run ->
                need(
                    feed,
                    "brings the same file since " + time.of(run.startedAt),
                    "Ask the county whether it still writes it."));
  }

  private static Need need(FeedFacts feed, String what, String act) {
    return new Need(
        "Feed %s %s".formatted(feed.name(), what),
        act + " The docket stays as it was, and texts go by it.",
        FEEDS,
        "Its last polls");
  }
}
