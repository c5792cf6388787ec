package org.docketline.feed;

import java.util.Optional;
import org.docketline.docket.Merged;
import org.docketline.feed.FeedConfig.Guard;

/** Judges a file as a whole, by itself and by the last one that was applied. Pure. */
final class FeedGuard {
  /** A difference that is never too many, whatever the ratio. */
  private static final int A_FEW = 5;

  private final Guard limits;

  FeedGuard(Guard limits) {
    this.limits = limits;
  }

  /** Doubts a file that has too few rows, too many bad ones, or lost its last line's end. */
  void judgeRows(FeedRun run, Optional<FeedRun> last) throws Doubt {
    if (run.rowsAccepted == 0) {
      throw new Doubt("none of its %d rows can be used".formatted(run.rowsRead));
    }
    if (isTooMany(run.rowsRejected, run.rowsRead * limits.maxRejectRatio())) {
      throw new Doubt(
          "%d of %d rows were rejected (guard.max-reject-ratio %s)"
              .formatted(run.rowsRejected, run.rowsRead, limits.maxRejectRatio()));
    }
    if (last.isPresent()) {
      judge(run, last.get());
    }
  }

  private void judge(FeedRun run, FeedRun last) throws Doubt {
    if (Boolean.TRUE.equals(last.wholeLines) && !run.wholeLines) {
      throw new Doubt("the file may be cut off: its last line has no end, unlike the last file's");
    }
    int missing = last.rowsRead - run.rowsRead;
    if (isTooMany(missing, last.rowsRead * (1 - limits.minRowsRatio()))) {
      throw new Doubt(
          "it has %d rows where the last applied file had %d (guard.min-rows-ratio %s)"
              .formatted(run.rowsRead, last.rowsRead, limits.minRowsRatio()));
    }
  }

  /** Doubts a file that moves too many of the hearings ahead. */
  void judgeMoves(Merged merged) throws Doubt {
    if (isTooMany(merged.moved(), merged.ahead() * limits.maxMovedRatio())) {
      throw new Doubt(
          "%d of %d hearings ahead would move (guard.max-moved-ratio %s)"
              .formatted(merged.moved(), merged.ahead(), limits.maxMovedRatio()));
    }
  }

  private static boolean isTooMany(int count, double allowed) {
    return count > Math.max(A_FEW, allowed);
  }
}
