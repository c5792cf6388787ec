package org.docketline.outcomes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the hidden cells that can be worked out. Each row and each column is a sum that a reader
 * knows; take them for nodes and hidden cells for edges, and a cell's value follows from the sums
 * exactly where it alone joins two parts of that graph (a bridge, after Tarjan). Pure.
 */
final class LoneJoins {
  /** A cell by its place in the table. */
  record Cell(int row, int column) {}

  /** A row, or a column. */
  private record Line(boolean isRow, int at) {}

  private final Map<Line, List<Cell>> cells = new HashMap<>();
  private final Map<Line, Integer> reached = new HashMap<>();
  private final List<Cell> found = new ArrayList<>();

  private LoneJoins(Collection<Cell> hidden) {
    for (Cell cell : hidden) {
      cells.computeIfAbsent(row(cell), line -> new ArrayList<>()).add(cell);
      cells.computeIfAbsent(column(cell), line -> new ArrayList<>()).add(cell);
    }
    List.copyOf(cells.keySet()).forEach(this::begin);
  }

  /** Those of them that can be worked out. */
  static List<Cell> among(Collection<Cell> hidden) {
    return new LoneJoins(hidden).found;
  }

  private void begin(Line line) {
    if (!reached.containsKey(line)) {
      walk(line, null);
    }
  }

  // Answers the earliest line that can be reached from this one but by the cell by which we came.
  private int walk(Line line, Cell from) {
    int earliest = reached.size();
    reached.put(line, earliest);
    int here = earliest;
    for (Cell cell : cells.get(line)) {
      if (!cell.equals(from)) {
        earliest = Math.min(earliest, across(cell, line, here));
      }
    }
    return earliest;
  }

  private int across(Cell cell, Line line, int here) {
    Line next = line.isRow() ? column(cell) : row(cell);
    if (reached.containsKey(next)) {
      return reached.get(next);
    }
    int earliest = walk(next, cell);
    if (earliest > here) {
      found.add(cell);
    }
    return earliest;
  }

  private static Line row(Cell cell) {
    return new Line(true, cell.row());
  }

  private static Line column(Cell cell) {
    return new Line(false, cell.column());
  }
}
