package org.docketline.check;

import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.cursors.LongCursor;
import java.util.Optional;
import org.docketline.docket.DocketEntry;
import org.docketline.feed.RowHasher;
import org.docketline.polling.FeedGuard;

/**
 * The numbers of a file as marks, to be set against those of an earlier one: as many rows as ever
 * prove nothing when they are of other numbers.
 */
final class SampleNumbers {
  private final LongHashSet numbers = new LongHashSet();
  private final LongHashSet unpadded = new LongHashSet();

  void add(DocketEntry entry, RowHasher hasher) {
    numbers.add(entry.mark());
    unpadded.add(
        entry
            .name()
            .unpadded()
            .map(hasher::of)
            .orElseGet(() -> hasher.of(entry.citation().value())));
  }

  /** What is doubtful of this file after that one; {@code share} of the numbers may be gone. */
  Optional<String> doubtAfter(SampleNumbers earlier, double share) {
    int gone = without(earlier.numbers, numbers);
    boolean isMany = FeedGuard.isTooMany(gone, earlier.numbers.size() * share);
    int others = without(earlier.unpadded, unpadded);
    int alike = gone - Math.min(gone, others);
    return isMany
        ? Optional.of(
            "%d of the %d numbers of the earlier file are gone, and %d of these are there with other leading zeros (guard.max-gone-ratio %s)"
                .formatted(gone, earlier.numbers.size(), alike, share))
        : Optional.empty();
  }

  private static int without(LongHashSet before, LongHashSet now) {
    int gone = 0;
    for (LongCursor number : before) {
      gone += now.contains(number.value) ? 0 : 1;
    }
    return gone;
  }
}
