package org.docketline.comparison;

import com.carrotsearch.hppc.IntArrayList;
import java.util.BitSet;

/** After which lines the kept blocks end, in the file before and in this one. */
final class BlockEnds {
  /** A block that grew beyond this is not kept on: the next file is read as a whole instead. */
  private static final int LONGEST = 8 * KeptLines.BLOCK;

  private final IntArrayList before = new IntArrayList();
  private final IntArrayList now = new IntArrayList();
  private final BitSet changed = new BitSet();
  private int passed;
  private int line;

  /** Takes the next block of before. */
  void addBlock(int lines) {
    before.add(before.isEmpty() ? lines : before.get(before.size() - 1) + lines);
  }

  /** A line of before is passed. */
  void pass() {
    if (++passed == before.get(now.size())) {
      now.add(line);
    }
  }

  /** A line of this file is passed. */
  void passNow() {
    line++;
  }

  /** What is passed next changes its block. */
  void change() {
    changed.set(now.size());
  }

  /** Ends the last block with the file; false where the blocks are no longer of use. */
  boolean finish() {
    int last = now.size() - 1;
    if (now.size() != before.size() || last < 0) {
      return false;
    }
    if (changed.get(now.size())) {
      changed.set(last);
    }
    now.set(last, line);
    for (int block = 0; block < now.size(); block++) {
      int lines = now.get(block) - (block == 0 ? 0 : now.get(block - 1));
      if (lines == 0 || lines > LONGEST) {
        return false;
      }
    }
    return true;
  }

  boolean isChanged(int block) {
    return changed.get(block);
  }

  /** The line of this file with which a block ends. */
  int end(int block) {
    return now.get(block);
  }
}
