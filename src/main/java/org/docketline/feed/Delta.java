package org.docketline.feed;

import com.carrotsearch.hppc.LongArrayList;
import java.util.BitSet;
import java.util.Map;

/**
 * What a feed's files say otherwise than those that were applied last: the rows of every citation
 * of which any row is new or gone, by their number over all parts. {@code everything}: there was
 * nothing to compare with.
 */
record Delta(
    boolean everything, BitSet rows, LongArrayList gone, Map<String, Integer> rowsOfParts) {
  /** How many rows the files have together. */
  int count() {
    return rowsOfParts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
