package org.docketline.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.docketline.docket.DateSaid;

/** How the facts of a run's rows fared, by part, fact and column. */
public final class FactCounts {
  private final Map<Column, FactCount> counts = new TreeMap<>();
  private final Map<String, Hearings> hearings = new HashMap<>();

  /** A column of a part, and what it is to tell. */
  public record Column(String part, FeedFact fact, String name) implements Comparable<Column> {
    @Override
    public int compareTo(Column other) {
      int byPart = part.compareTo(other.part);
      int byFact = byPart == 0 ? fact.compareTo(other.fact) : byPart;
      return byFact == 0 ? name.compareTo(other.name) : byFact;
    }
  }

  FactCount of(String part, FeedFact fact, String column) {
    return counts.computeIfAbsent(
        new Column(part, fact, column), key -> new FactCount(fact, column));
  }

  /** All that were counted. */
  public Map<Column, FactCount> all() {
    return counts;
  }

  /** Those that were asked of a row. */
  public Map<Column, FactCount> counted() {
    Map<Column, FactCount> counted = new TreeMap<>(counts);
    counted.values().removeIf(count -> count.rows() == 0);
    return counted;
  }

  /** Those of which something could not be read. */
  public List<FactCount> unreadable() {
    return counts.values().stream().filter(count -> count.unreadable() > 0).toList();
  }

  void addHearing(String part, DateSaid said, boolean timeLost) {
    hearings.computeIfAbsent(part, key -> new Hearings()).add(said, timeLost);
  }

  /** How many rows of a part have a hearing of which a date or a time was lost. */
  public int lostRows(String part) {
    return hearings.containsKey(part) ? hearings.get(part).lost : 0;
  }

  /** What became of a part's hearings. */
  public LostHearings lost(String part) {
    Hearings sum = hearings.get(part);
    return sum == null
        ? LostHearings.NONE
        : new LostHearings(sum.lost, sum.rows, sum.dated, sum.undatable, words(part));
  }

  /** Those of a part that residents may read as they are written, and that hold something else. */
  public List<FactCount> strange(String part) {
    return counts.entrySet().stream()
        .filter(count -> count.getKey().part().equals(part) && count.getKey().fact().isSaid())
        .map(Map.Entry::getValue)
        .filter(count -> count.unreadable() > 0)
        .toList();
  }

  private String words(String part) {
    return counts.entrySet().stream()
        .filter(count -> count.getKey().part().equals(part))
        .map(Map.Entry::getValue)
        .filter(count -> count.unreadable() > 0 && count.fact().isOfAHearingsDay())
        .map(count -> count.words() + " (" + count.fact().formatsKey() + ")")
        .collect(Collectors.joining("; "));
  }

  /**
   * Doubts a part's instants that are nearly all midnight in UTC: a program that has no dates wrote
   * dates so, and told as instants they would be of the evening before.
   */
  public List<String> doubts(String part) {
    return counts.entrySet().stream()
        .filter(count -> count.getKey().part().equals(part))
        .map(Map.Entry::getValue)
        .filter(FactCount::areMidnights)
        .map(
            count ->
                "column '%s' (%s): %d instants are midnight in UTC, and so probably dates: add -date to the name in date-formats, such as epoch-ms-date"
                    .formatted(count.column(), count.fact().key(), count.utcMidnights()))
        .toList();
  }

  private static final class Hearings {
    private int rows;
    private int dated;
    private int undatable;
    private int lost;

    void add(DateSaid said, boolean timeLost) {
      rows++;
      dated += said == DateSaid.GIVEN ? 1 : 0;
      undatable += said == DateSaid.UNREADABLE ? 1 : 0;
      lost += said == DateSaid.UNREADABLE || timeLost ? 1 : 0;
    }
  }
}
