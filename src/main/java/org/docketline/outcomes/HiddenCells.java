package org.docketline.outcomes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.docketline.outcomes.LoneJoins.Cell;

/**
 * Which cells of a table are not shown: those under ten, and as many more as it takes that none can
 * be worked out from the totals, and that what a line leaves over is not under ten itself. A zero
 * is hidden like any other count where it would say what everybody of a row did. The totals are
 * settled first and by themselves, so that they are shown alike in every table that breaks them
 * down. Pure.
 */
public final class HiddenCells {
  private static final int FEWEST = 10;

  private final List<List<Long>> table;
  private final int totals;
  private final IntPredicate zeroTells;
  private final Set<Cell> hidden = new HashSet<>();

  private HiddenCells(List<List<Long>> rows, IntPredicate zeroTells) {
    this.zeroTells = zeroTells;
    this.totals = rows.size();
    this.table = new ArrayList<>(rows);
    table.add(sum(rows));
    hideSmall(this::isTotal);
    hideUntilSafe(this::isTotal, () -> leftOver(this::isTotal));
    if (rows.size() == 1) {
      List.copyOf(hidden).forEach(total -> hidden.add(new Cell(0, total.column())));
    } else {
      hideSmall(cell -> !isTotal(cell));
      hideUntilSafe(cell -> !isTotal(cell), this::unsafe);
    }
  }

  /**
   * Of rows whose last cell is the sum of those before it; at least one. {@code zeroTells}: in
   * which columns a zero is hidden too.
   */
  public static HiddenCells of(List<List<Long>> rows, IntPredicate zeroTells) {
    return new HiddenCells(rows, zeroTells);
  }

  /** Whether a count is too small to be shown by itself. */
  public static boolean isSmall(long count, boolean zeroTells) {
    return count < FEWEST && (count > 0 || zeroTells);
  }

  /** Whether this cell is not shown; the totals are the row after the last. */
  public boolean isHidden(int row, int column) {
    return hidden.contains(new Cell(row, column));
  }

  private static List<Long> sum(List<List<Long>> rows) {
    return IntStream.range(0, rows.get(0).size())
        .mapToObj(column -> rows.stream().mapToLong(row -> row.get(column)).sum())
        .toList();
  }

  private void hideSmall(Predicate<Cell> which) {
    cells()
        .filter(which)
        .filter(cell -> isSmall(value(cell), zeroTells.test(cell.column())))
        .forEach(hidden::add);
  }

  /** Where something is unsafe: the cells of which one more is to be hidden. */
  private interface Doubt {
    Optional<Predicate<Cell>> where();
  }

  // Where nothing is left to be hidden beside it, nothing of this part is shown.
  private void hideUntilSafe(Predicate<Cell> part, Doubt doubt) {
    Optional<Predicate<Cell>> where = doubt.where();
    while (where.isPresent()) {
      Optional<Cell> next = next(part.and(where.get()));
      next.ifPresentOrElse(hidden::add, () -> cells().filter(part).forEach(hidden::add));
      where = next.isPresent() ? doubt.where() : Optional.empty();
    }
  }

  private Optional<Predicate<Cell>> unsafe() {
    List<Cell> known = LoneJoins.among(hidden);
    return known.isEmpty()
        ? leftOver()
        : Optional.of(
            cell ->
                known.stream()
                    .anyMatch(one -> one.row() == cell.row() || one.column() == cell.column()));
  }

  private Optional<Predicate<Cell>> leftOver() {
    Stream<Predicate<Cell>> rows =
        IntStream.range(0, totals).mapToObj(row -> cell -> cell.row() == row);
    Stream<Predicate<Cell>> columns =
        IntStream.rangeClosed(0, last()).mapToObj(column -> cell -> cell.column() == column);
    return Stream.concat(rows, columns).map(this::leftOver).flatMap(Optional::stream).findFirst();
  }

  // Where its total is shown, a line tells how much its hidden cells are together.
  private Optional<Predicate<Cell>> leftOver(Predicate<Cell> inLine) {
    List<Cell> line = cells().filter(inLine).toList();
    Cell total = line.get(line.size() - 1);
    List<Cell> missing = line.stream().filter(hidden::contains).toList();
    boolean tells =
        !hidden.contains(total)
            && (missing.size() == 1
                || (missing.size() > 1 && missing.stream().mapToLong(this::value).sum() < FEWEST));
    return tells ? Optional.of(inLine.and(cell -> !cell.equals(total))) : Optional.empty();
  }

  private Optional<Cell> next(Predicate<Cell> which) {
    return cells()
        .filter(which)
        .filter(cell -> !hidden.contains(cell))
        .min(
            Comparator.comparing(this::closesNothing)
                .thenComparing(cell -> cell.column() == last())
                .thenComparing(cell -> value(cell) == 0)
                .thenComparingLong(this::value));
  }

  // Between two lines that have hidden cells already, one more hides as much as it can.
  private boolean closesNothing(Cell cell) {
    return hidden.stream().noneMatch(one -> one.row() == cell.row())
        || hidden.stream().noneMatch(one -> one.column() == cell.column());
  }

  private Stream<Cell> cells() {
    return IntStream.rangeClosed(0, totals)
        .boxed()
        .flatMap(row -> IntStream.rangeClosed(0, last()).mapToObj(column -> new Cell(row, column)));
  }

  private boolean isTotal(Cell cell) {
    return cell.row() == totals;
  }

  private int last() {
    return table.get(0).size() - 1;
  }

  private long value(Cell cell) {
    return table.get(cell.row()).get(cell.column());
  }
}
