package org.docketline.polling;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.docketline.docket.MergeOutcome;
import org.docketline.docket.NumberDoubts;
import org.docketline.feed.FactCount;
import org.docketline.feed.Feed;
import org.docketline.feed.FeedConfig.Guard;
import org.docketline.fetch.FetchedFile;
import org.docketline.fetch.FileDoubt;

/**
 * Judges one file as a whole, by itself and by the last one that was applied. What an operator may
 * overrule is gathered, so that whoever decides knows all of it.
 */
public final class FeedGuard {
  /** A difference that is never too many, whatever the ratio. */
  private static final int A_FEW = 5;

  private final Guard limits;
  private final DateTimeFormatter time;
  private final List<String> doubts = new ArrayList<>();
  private final Set<FeedDoubt> kinds = EnumSet.noneOf(FeedDoubt.class);

  public FeedGuard(Guard limits, ZoneId zone) {
    this.limits = limits;
    this.time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(zone);
  }

  /** Doubts a part that is older than the one applied last. */
  void judgeAge(Map<String, FetchedFile> parts, Map<String, Instant> last) {
    for (var part : parts.entrySet()) {
      Instant dated = part.getValue().dated();
      Instant before = last.get(part.getKey());
      if (dated != null && before != null && dated.isBefore(before)) {
        doubt(
            FeedDoubt.OLDER,
            "%s: it is of %s, older than the last applied file, of %s"
                .formatted(part.getKey(), time.format(dated), time.format(before)));
      }
    }
  }

  /**
   * Doubts a part that has too few rows, too many bad ones or unread dates, or lost its last line's
   * end. Each part is judged alone: a long file of violations would hide that the citations are
   * gone. One with no row of use is beyond doubt.
   */
  public void judgeRows(Map<String, PartRows> parts, Map<String, PartRows> last) throws FileDoubt {
    for (var part : parts.entrySet()) {
      judge(part.getKey(), part.getValue(), Optional.ofNullable(last.get(part.getKey())));
    }
  }

  private void judge(String part, PartRows rows, Optional<PartRows> last) throws FileDoubt {
    if (rows.accepted() == 0 && part.equals(Feed.OWN)) {
      throw new FileDoubt("%s: none of its %d rows can be used".formatted(part, rows.read()));
    }
    if (rows.isDateless() && part.equals(Feed.OWN)) {
      throw new FileDoubt(
          "%s: none of its %d rows can be used: %s"
              .formatted(part, rows.read(), rows.hearings().words()));
    }
    if (isTooMany(rows.rejected(), rows.read() * limits.maxRejectRatio())) {
      doubt(
          FeedDoubt.REJECTED_ROWS,
          "%s: %d of %d rows were rejected (guard.max-reject-ratio %s)"
              .formatted(part, rows.rejected(), rows.read(), limits.maxRejectRatio()));
    }
    judgeHearings(part, rows);
    last.ifPresent(before -> judge(part, rows, before));
  }

  // A date or a time that is lost counts like a row that is.
  private void judgeHearings(String part, PartRows rows) {
    int lost = rows.hearings().lost();
    if (lost > 0 && isTooMany(rows.rejected() + lost, rows.read() * limits.maxRejectRatio())) {
      doubt(
          FeedDoubt.UNREAD_DATES,
          "%s: the dates or times of %d of %d rows cannot be read: %s (guard.max-reject-ratio %s)"
              .formatted(
                  part, lost, rows.read(), rows.hearings().words(), limits.maxRejectRatio()));
    }
  }

  private void judge(String part, PartRows rows, PartRows last) {
    if (last.wholeLines() && !rows.wholeLines()) {
      doubt(
          FeedDoubt.CUT,
          "%s: the file may be cut off: its last line has no end, unlike the last file's"
              .formatted(part));
    }
    int missing = last.read() - rows.read();
    if (isTooMany(missing, last.read() * (1 - limits.minRowsRatio()))) {
      doubt(
          FeedDoubt.FEWER_ROWS,
          "%s: it has %d rows where the last applied file had %d (guard.min-rows-ratio %s)"
              .formatted(part, rows.read(), last.read(), limits.minRowsRatio()));
    }
  }

  /** Doubts a part that can be read, and looks as if something of it were lost. */
  public void judgeShape(String part, List<String> found) {
    found.forEach(doubt -> doubt(FeedDoubt.LOOKS_LOST, part + ": " + doubt));
  }

  /** Doubts a part of which too many facts are words of somebody's that hold no fact. */
  public void judgeWords(String part, int read, List<FactCount> strange) {
    strange.stream()
        .filter(count -> isTooMany(count.unreadable(), read * limits.maxRejectRatio()))
        .forEach(
            count ->
                doubt(
                    FeedDoubt.STRANGE_WORDS,
                    "%s: %s (guard.max-reject-ratio %s)"
                        .formatted(part, count.words(), limits.maxRejectRatio())));
  }

  /** Doubts a file that moves too many of the hearings ahead. */
  public void judgeMoves(MergeOutcome merged) throws SQLException {
    if (merged.moved() <= A_FEW) {
      return;
    }
    double enough = Math.ceil(merged.moved() / limits.maxMovedRatio());
    if (merged.ahead().count((long) enough) < enough) {
      doubt(
          FeedDoubt.MOVED,
          "%d of %d hearings ahead would move or be cancelled (guard.max-moved-ratio %s)"
              .formatted(
                  merged.moved(), merged.ahead().count(Long.MAX_VALUE), limits.maxMovedRatio()));
    }
  }

  /**
   * Doubts a file whose numbers are not those of the docket: too many with a date to come are gone,
   * or come back written otherwise. As many rows as ever prove nothing about that.
   */
  public void judgeNumbers(MergeOutcome merged) {
    NumberDoubts gone = merged.numbers();
    if (gone.areRenumbered()) {
      doubt(
          FeedDoubt.RENUMBERED,
          "%d numbers with a date to come are gone, and as many that look alike are new (%s): applied, they are taken for the same citations, and keep their followers (guard.max-gone-ratio %s)"
              .formatted(gone.renumbered(), gone.likeness(), limits.maxGoneRatio()));
    }
    if (gone.areMany()) {
      doubt(
          FeedDoubt.GONE,
          "%d numbers with a date to come are gone, with %d dates (guard.max-gone-ratio %s)"
              .formatted(gone.citations(), gone.dates(), limits.maxGoneRatio()));
    }
  }

  /** Doubts a file that an earlier run applied already, unless it sets right a few rows only. */
  void judgeReturn(MergeOutcome merged, Optional<FeedRun> earlier) {
    if (merged.touched() > A_FEW && earlier.isPresent()) {
      doubt(
          FeedDoubt.APPLIED_BEFORE,
          "it is the file that was applied on %s (run %d), before the last one"
              .formatted(time.format(earlier.get().finishedAt), earlier.get().id));
    }
  }

  /** Doubts a file that was taken back, and one that says again what was. */
  void judgeTakenBack(Optional<FeedRun> same, int repeated, Optional<FeedRun> last) {
    if (same.isPresent()) {
      doubt(
          FeedDoubt.TAKEN_BACK,
          "it is the file of run %d, %s".formatted(same.get().id, same.get().reason));
    } else if (repeated > 0 && last.isPresent()) {
      doubt(
          FeedDoubt.TAKEN_BACK,
          "%d of its changes are those of run %d, %s"
              .formatted(repeated, last.get().id, last.get().reason));
    }
  }

  private void doubt(FeedDoubt kind, String words) {
    kinds.add(kind);
    doubts.add(words);
  }

  /** What it was doubted for. */
  Set<FeedDoubt> kinds() {
    return kinds;
  }

  boolean isInDoubt() {
    return !doubts.isEmpty();
  }

  /** All that was doubted, in words for an operator. */
  String doubts() {
    return String.join("; ", doubts);
  }

  /** Throws all that was doubted as one, for an operator to overrule. */
  public void refuse() throws FileDoubt {
    if (isInDoubt()) {
      throw FileDoubt.overrulable(doubts());
    }
  }

  /** Whether so many differences are more than a few, and more than are allowed. */
  public static boolean isTooMany(int count, double allowed) {
    return count > Math.max(A_FEW, allowed);
  }
}
