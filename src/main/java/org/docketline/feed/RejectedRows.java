package org.docketline.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.docketline.fetch.VisibleText;

/**
 * What a run could not use: rows by line and reason, and words that nothing explains. Lines are
 * kept up to a bound, so that a file of a million bad rows does no harm; the counts are always
 * whole. The rows themselves hold personal data and are not kept.
 */
public final class RejectedRows {
  /** The reason of a violation that nobody can be shown. */
  public static final String ORPHAN = "its citation is not in the feed";

  private static final int KEPT = 10_000;
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private final List<Reject> kept = new ArrayList<>();
  private final Map<String, Integer> reasons = new TreeMap<>();
  private final Map<Unknown, Integer> unknown = new TreeMap<>();
  private final Map<String, Integer> parts = new HashMap<>();
  private final FactCounts facts = new FactCounts();
  private int count;

  public void add(String part, long line, String reason) {
    count++;
    parts.merge(part, 1, Integer::sum);
    reasons.merge(general(reason), 1, Integer::sum);
    if (kept.size() < KEPT) {
      kept.add(new Reject(part, line, reason));
    }
  }

  /** A reason without the numbers of one row. */
  public static String general(String reason) {
    return NUMBER.matcher(reason).replaceAll("N");
  }

  public void unknown(Kind kind, String written) {
    String value = VisibleText.of(written);
    if (unknown.size() < KEPT || unknown.containsKey(new Unknown(kind, value))) {
      unknown.merge(new Unknown(kind, value), 1, Integer::sum);
    }
  }

  public int count() {
    return count;
  }

  public int of(String part) {
    return parts.getOrDefault(part, 0);
  }

  public List<Reject> kept() {
    return kept;
  }

  /** How many rows for each reason, in words without the numbers of one row. */
  public Map<String, Integer> reasons() {
    return reasons;
  }

  public Map<Unknown, Integer> unknown() {
    return unknown;
  }

  /** How the facts of the rows fared that were not rejected. */
  public FactCounts facts() {
    return facts;
  }

  /** What a word that nothing explains was to name. */
  public enum Kind {
    COURT,
    STATUS
  }

  public record Reject(String part, long line, String reason) {}

  public record Unknown(Kind kind, String value) implements Comparable<Unknown> {
    @Override
    public int compareTo(Unknown other) {
      int byKind = kind.compareTo(other.kind);
      return byKind == 0 ? value.compareTo(other.value) : byKind;
    }
  }
}
