package org.docketline.bench;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;

/**
 * A county's file of invented people, one row a citation, and how it changes from day to day. Only
 * the order of the rows and how often each moved is kept in memory: all else follows from the seed.
 */
final class BenchFile {
  static final int A_FEW = 5;

  private final SplittableRandom random;
  private final BenchRow row;
  private int[] listed;
  private int[] gone = new int[0];
  private byte[] moves;

  BenchFile(int rows, long seed, LocalDate today) {
    this(0, rows, seed, today);
  }

  /** The same of other citations: from this one on. */
  BenchFile(int first, int rows, long seed, LocalDate today) {
    this.random = new SplittableRandom(seed + first);
    this.row = new BenchRow(seed, today);
    this.listed = new int[rows];
    this.moves = new byte[first + rows];
    Arrays.setAll(listed, i -> first + i);
  }

  /** Another day: this share of the citations has moved, a few are gone and a few are new. */
  void nextDay(double moved) {
    int[] leaving = random.ints(0, listed.length).distinct().limit(A_FEW).toArray();
    int most = moves.length;
    moves = Arrays.copyOf(moves, most + A_FEW);
    gone = Arrays.copyOf(gone, gone.length + A_FEW);
    for (int i = 0; i < A_FEW; i++) {
      gone[gone.length - 1 - i] = listed[leaving[i]];
      listed[leaving[i]] = most + i;
    }
    move((int) Math.round(listed.length * moved)); // what has left is as it last was listed
  }

  /** The citation at this place has moved, and nothing else. */
  void moveOne(int place) {
    moves[listed[place]]++;
  }

  String numberAt(int place) {
    return row.of(listed[place], 0).get(0);
  }

  private void move(int many) {
    var moved = new BitSet();
    while (moved.cardinality() < many) {
      moved.set(listed[random.nextInt(listed.length)]);
    }
    moved.stream().forEach(citation -> moves[citation]++);
  }

  void write(Path into) throws IOException {
    write(listed, into);
  }

  /** The rows that the file held once and holds no more, as they last were. */
  void writeGone(Path into) throws IOException {
    write(gone, into);
  }

  private void write(int[] citations, Path into) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(into)) {
      csv.writeRecord(BenchRow.HEADER);
      for (int citation : citations) {
        csv.writeRecord(row.of(citation, moves[citation]));
      }
    }
  }
}
