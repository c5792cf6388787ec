package org.docketline.comparison;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The marks of a few rows. */
final class RowMarkList implements RowMarks.Taker {
  private final List<Mark> marks = new ArrayList<>();

  /** One row's. */
  record Mark(long citation, long row, int number) {}

  @Override
  public void take(long citation, long row, int number) {
    marks.add(new Mark(citation, row, number));
  }

  List<Mark> marks() {
    return marks;
  }

  /** Hands them over in the order of their rows, as if the file had been read as a whole. */
  void inOrder(RowMarks.Taker to) throws IOException {
    marks.sort(Comparator.comparingInt(Mark::number));
    for (Mark mark : marks) {
      to.take(mark.citation(), mark.row(), mark.number());
    }
  }
}
