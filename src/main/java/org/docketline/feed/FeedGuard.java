package org.docketline.feed;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.docketline.docket.Merged;
import org.docketline.feed.FeedConfig.Guard;
import org.docketline.fetch.Doubt;
import org.docketline.records.Header;

/** Judges a file as a whole, by itself and by the last one that was applied. Pure. */
final class FeedGuard {
  /** A difference that is never too many, whatever the ratio. */
  private static final int A_FEW = 5;

  private final Guard limits;

  FeedGuard(Guard limits) {
    this.limits = limits;
  }

  /** Doubts a file that lacks a column that it must have. */
  static void judgeColumns(Header header, List<String> required) throws Doubt {
    for (String name : required) {
      if (header.position(name).isEmpty()) {
        throw new Doubt("column '" + name + "' (guard.required-columns) is not in the file");
      }
    }
  }

  /**
   * Doubts a part that has too few rows, too many bad ones, or lost its last line's end. Each part
   * is judged alone: a long file of violations would hide that the citations are gone.
   */
  void judgeRows(Map<String, PartRows> parts, Map<String, PartRows> last) throws Doubt {
    for (var part : parts.entrySet()) {
      judge(part.getKey(), part.getValue(), Optional.ofNullable(last.get(part.getKey())));
    }
  }

  private void judge(String part, PartRows rows, Optional<PartRows> last) throws Doubt {
    if (rows.accepted() == 0 && part.equals(Feed.OWN)) {
      throw new Doubt("%s: none of its %d rows can be used".formatted(part, rows.read()));
    }
    if (isTooMany(rows.rejected(), rows.read() * limits.maxRejectRatio())) {
      throw new Doubt(
          "%s: %d of %d rows were rejected (guard.max-reject-ratio %s)"
              .formatted(part, rows.rejected(), rows.read(), limits.maxRejectRatio()));
    }
    if (last.isPresent()) {
      judge(part, rows, last.get());
    }
  }

  private void judge(String part, PartRows rows, PartRows last) throws Doubt {
    if (last.wholeLines() && !rows.wholeLines()) {
      throw new Doubt(
          part + ": the file may be cut off: its last line has no end, unlike the last file's");
    }
    int missing = last.read() - rows.read();
    if (isTooMany(missing, last.read() * (1 - limits.minRowsRatio()))) {
      throw new Doubt(
          "%s: it has %d rows where the last applied file had %d (guard.min-rows-ratio %s)"
              .formatted(part, rows.read(), last.read(), limits.minRowsRatio()));
    }
  }

  /** Doubts a file that moves too many of the hearings ahead. */
  void judgeMoves(Merged merged, Ahead ahead) throws SQLException, Doubt {
    if (merged.moved() <= A_FEW) {
      return;
    }
    double enough = Math.ceil(merged.moved() / limits.maxMovedRatio());
    if (ahead.count((long) enough) < enough) {
      throw new Doubt(
          "%d of %d hearings ahead would move or be cancelled (guard.max-moved-ratio %s)"
              .formatted(merged.moved(), ahead.count(Long.MAX_VALUE), limits.maxMovedRatio()));
    }
  }

  /** Counts the hearings that were ahead, no further than a limit. */
  interface Ahead {
    int count(long limit) throws SQLException;
  }

  private static boolean isTooMany(int count, double allowed) {
    return count > Math.max(A_FEW, allowed);
  }
}
