package org.docketline.feed;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How one fact fared in the rows of one part: what cannot be read, what is blank, and what says
 * that there is none are three things. Of a value only its shape is kept.
 */
public final class FactCount {
  private static final int A_FEW = 5;
  private static final int KEPT_SHAPES = 50;
  private static final int TOLD_SHAPES = 3;

  private final FeedFact fact;
  private final String column;
  private final Map<String, Integer> shapes = new TreeMap<>();
  private int rows;
  private int unreadable;
  private int absent;
  private int none;
  private int utcMidnights;
  private long firstLine;

  FactCount(FeedFact fact, String column) {
    this.fact = fact;
    this.column = column;
  }

  void addGiven() {
    rows++;
  }

  void addAbsent() {
    rows++;
    absent++;
  }

  void addNone() {
    rows++;
    none++;
  }

  void addUtcMidnight() {
    utcMidnights++;
  }

  void addUnreadable(String value, long line, String why) {
    rows++;
    unreadable++;
    firstLine = unreadable == 1 ? line : firstLine;
    String shape = ValueShape.of(value) + why;
    if (shapes.size() < KEPT_SHAPES || shapes.containsKey(shape)) {
      shapes.merge(shape, 1, Integer::sum);
    }
  }

  public FeedFact fact() {
    return fact;
  }

  /** The column as the configuration names it. */
  public String column() {
    return column;
  }

  /** The rows that were asked for it. */
  public int rows() {
    return rows;
  }

  /** Those that say something that is not understood. */
  public int unreadable() {
    return unreadable;
  }

  /** Those that say nothing. */
  public int absent() {
    return absent;
  }

  /** Those that say that there is none. */
  public int none() {
    return none;
  }

  /** Whether so many of them are that hardly any is a time of day. */
  boolean areMidnights() {
    int given = rows - unreadable - absent - none;
    return utcMidnights > A_FEW && utcMidnights * 10L >= given * 9L;
  }

  /** Those whose instant is midnight in UTC, as dates without a time are in some systems. */
  public int utcMidnights() {
    return utcMidnights;
  }

  /** Where the first stands that could not be read; 0 where all could. */
  public long firstLine() {
    return firstLine;
  }

  /** What those look like that could not be read, the most frequent first. */
  public String shapes() {
    return shapes.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
        .limit(TOLD_SHAPES)
        .map(shape -> "%s (%d)".formatted(shape.getKey(), shape.getValue()))
        .collect(Collectors.joining(", "));
  }

  /** How many could not be read and what they look like, as a sentence. */
  public String words() {
    return "column '%s' (%s): %d of %d could not be read; shapes %s, first at line %d"
        .formatted(column, fact.key(), unreadable, rows, shapes(), firstLine);
  }
}
