package org.docketline.comparison;

import com.carrotsearch.hppc.LongArrayList;
import java.util.BitSet;
import java.util.Map;

/**
 * What a feed's files say otherwise than those that were applied last: the lines of every citation
 * of which any row is new or gone. {@code everything}: there was nothing to compare with.
 */
public record FileDelta(
    boolean everything, BitSet rows, LongArrayList gone, Map<String, Extent> parts) {
  /** How many rows a part has, and where its lines stand when all parts' lines are numbered on. */
  public record Extent(int rows, int first, int end) {}

  /** The lines of all files. */
  public BitSet all() {
    var all = new BitSet();
    parts.values().forEach(part -> all.set(part.first(), part.end()));
    return all;
  }
}
