package org.docketline.console;

import java.util.Optional;
import org.docketline.polling.FeedRun;
import org.docketline.polling.HeldFile;

/**
 * What is known of a feed: its newest run that has ended, the newest that was applied, and what is
 * held of it or was discarded.
 */
record FeedFacts(
    String name, Optional<FeedRun> last, Optional<FeedRun> applied, Optional<HeldFile> file) {
  static FeedFacts of(String feed) {
    return new FeedFacts(feed, FeedRun.latest(feed), FeedRun.lastApplied(feed), HeldFile.of(feed));
  }

  Optional<HeldFile> waiting() {
    return file.filter(HeldFile::isWaiting);
  }

  /** Whether the county still sends what somebody has decided against. */
  boolean isDiscarded() {
    return last.filter(run -> run.outcome == FeedRun.Outcome.HELD).isPresent()
        && file.filter(held -> held.discardedAt != null).isPresent();
  }
}
