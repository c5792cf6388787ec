package org.docketline.console;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.docketline.figures.TextOutcome;
import org.docketline.figures.TextSums.Cell;

/** The texts of one day in a few numbers. */
public record DayTexts(LocalDate day, List<Cell> cells) {
  /** Why texts were not delivered, and how many. */
  public record Reason(String words, String texts) {}

  /** All that were to go out, without those that nobody needs any more. */
  public String due() {
    return sum(cell -> cell.outcome() != TextOutcome.NOT_NEEDED);
  }

  /** Those that the carrier took. */
  public String sent() {
    return sum(Cell::isTaken);
  }

  public String delivered() {
    return sum(cell -> cell.outcome() == TextOutcome.DELIVERED);
  }

  public String onItsWay() {
    return sum(cell -> cell.outcome() == TextOutcome.ON_ITS_WAY);
  }

  public String waiting() {
    return sum(cell -> cell.outcome() == TextOutcome.WAITING);
  }

  public String failed() {
    return sum(cell -> cell.outcome() == TextOutcome.FAILED);
  }

  public String notNeeded() {
    return sum(cell -> cell.outcome() == TextOutcome.NOT_NEEDED);
  }

  /** How many of what was sent had no text of their own: another one told it too. */
  public String carried() {
    return SpokenNumber.of(cells.stream().filter(Cell::isTaken).mapToLong(Cell::carried).sum());
  }

  /** The most frequent first. */
  public List<Reason> reasons() {
    Map<String, Long> byWords =
        cells.stream()
            .filter(cell -> cell.outcome() == TextOutcome.FAILED)
            .collect(Collectors.groupingBy(DayTexts::why, Collectors.summingLong(Cell::texts)));
    return byWords.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .map(one -> new Reason(one.getKey(), SpokenNumber.of(one.getValue())))
        .toList();
  }

  private static String why(Cell cell) {
    return cell.code() == null ? FateWords.of(cell.stands()) : FateWords.reason(cell.code());
  }

  /** Those of which we cannot say yet what becomes of them. */
  long open() {
    return count(TextOutcome.WAITING) + count(TextOutcome.ON_ITS_WAY);
  }

  long count(TextOutcome outcome) {
    return cells.stream().filter(cell -> cell.outcome() == outcome).mapToLong(Cell::texts).sum();
  }

  private String sum(Predicate<Cell> which) {
    return SpokenNumber.of(cells.stream().filter(which).mapToLong(Cell::texts).sum());
  }
}
