package org.docketline.feed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.docketline.docket.CitationNumber;

/**
 * What a run could not use: rows by line and reason, and words that nothing explains. Lines are
 * kept up to a bound, so that a file of a million bad rows does no harm; the count is always whole.
 */
final class Rejects {
  private static final int KEPT = 10_000;

  private final List<Reject> kept = new ArrayList<>();
  private final Map<Unknown, Integer> unknown = new TreeMap<>();
  private final Set<String> unread = new HashSet<>();
  private int count;

  void add(String part, long line, String reason) {
    count++;
    if (kept.size() < KEPT) {
      kept.add(new Reject(part, line, reason));
    }
  }

  void unknown(String kind, String value) {
    if (unknown.size() < KEPT || unknown.containsKey(new Unknown(kind, value))) {
      unknown.merge(new Unknown(kind, value), 1, Integer::sum);
    }
  }

  /** A citation of which a row was rejected: what is left of it is not the whole of it. */
  void unread(CitationNumber number) {
    unread.add(number.value());
  }

  Set<String> unread() {
    return unread;
  }

  int count() {
    return count;
  }

  List<Reject> kept() {
    return kept;
  }

  Map<Unknown, Integer> unknown() {
    return unknown;
  }

  record Reject(String part, long line, String reason) {}

  record Unknown(String kind, String value) implements Comparable<Unknown> {
    @Override
    public int compareTo(Unknown other) {
      int byKind = kind.compareTo(other.kind);
      return byKind == 0 ? value.compareTo(other.value) : byKind;
    }
  }
}
