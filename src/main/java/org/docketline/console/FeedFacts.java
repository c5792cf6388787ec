package org.docketline.console;

import java.time.Instant;
import java.util.Optional;
import org.docketline.polling.FeedRun;
import org.docketline.polling.HeldFile;

/**
 * What is known of a feed: its newest run that has ended, the newest whose file could be judged,
 * the newest that was applied, and what is held of it or was discarded.
 */
record FeedFacts(
    String name,
    Optional<FeedRun> last,
    Optional<FeedRun> read,
    Optional<FeedRun> applied,
    Optional<HeldFile> file) {
  static FeedFacts of(String feed) {
    return new FeedFacts(
        feed,
        FeedRun.latest(feed),
        FeedRun.lastRead(feed),
        FeedRun.lastApplied(feed),
        HeldFile.of(feed));
  }

  /** A file that somebody is to decide on now. */
  Optional<HeldFile> pressing(Instant now) {
    return file.filter(held -> held.isPressing(now));
  }

  Optional<HeldFile> waiting() {
    return file.filter(HeldFile::isWaiting);
  }

  /** Whether the county still sends what somebody has decided against. */
  boolean isDiscarded() {
    return endedAs(FeedRun.Outcome.HELD).isPresent()
        && file.filter(held -> held.discardedAt != null).isPresent();
  }

  /** Its newest run, if it ended so. */
  Optional<FeedRun> endedAs(FeedRun.Outcome outcome) {
    return last.filter(run -> run.outcome == outcome);
  }
}
