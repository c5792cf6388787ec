package org.docketline.polling;

import java.io.IOException;
import java.nio.file.Files;
import org.docketline.comparison.FileDelta;
import org.docketline.comparison.FileDelta.Extent;
import org.docketline.docket.MergeOutcome;
import org.docketline.fetch.FetchedFile;
import org.jboss.logging.Logger;

/**
 * Tells the log of each step of a poll that brings other files, with the feed's name and the run's
 * id. It counts, and says nothing of what a row holds.
 */
final class PollLog {
  private static final Logger LOG = Logger.getLogger(PollLog.class);
  private static final int SHORT = 12;

  private PollLog() {}

  static void fetched(FeedRun run, FetchedFeed fetched) throws IOException {
    long bytes = 0;
    for (FetchedFile part : fetched.fetchedFiles().values()) {
      bytes += Files.size(part.file());
    }
    step(
        run,
        "fetched %d bytes in files: %d, hash %s"
            .formatted(bytes, fetched.fetchedFiles().size(), run.sha256.substring(0, SHORT)));
  }

  static void compared(FeedRun run, FileDelta delta) {
    int rows = delta.parts().values().stream().mapToInt(Extent::rows).sum();
    step(
        run,
        "compared, %d of %d rows are of citations that differ, %d citations are gone"
            .formatted(delta.rows().cardinality(), rows, delta.gone().size()));
  }

  /** What a merge did: the run has not ended yet, and a doubt may undo it. */
  static void merged(FeedRun run, MergeOutcome merged) {
    step(
        run,
        "merged, %d new citations, %d changes, %d hearings moved, %d rows of the docket written"
            .formatted(merged.added(), merged.changes(), merged.moved(), merged.touched()));
  }

  static void judged(FeedRun run, FeedGuard guard) {
    step(run, guard.isInDoubt() ? "judged, in doubt: " + guard.doubts() : "judged, no doubt");
  }

  static void told(FeedRun run) {
    step(run, "told those who follow what changed: %d".formatted(run.followers));
  }

  private static void step(FeedRun run, String what) {
    LOG.infof("Feed %s, run %d: %s", run.feed, run.id, what);
  }
}
