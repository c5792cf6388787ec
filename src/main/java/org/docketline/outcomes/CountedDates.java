package org.docketline.outcomes;

import java.util.List;
import org.docketline.outcomes.DateOutcome.CountedAs;

/** How many court dates were missed, were kept, or nobody knows. */
public record CountedDates(long missed, long kept, long unknown) {
  public static final CountedDates NONE = new CountedDates(0, 0, 0);

  /** So many dates of this outcome, and none of another. */
  public static CountedDates of(DateOutcome outcome, long dates) {
    CountedAs counted = outcome.counted();
    return new CountedDates(
        counted == CountedAs.MISSED ? dates : 0,
        counted == CountedAs.KEPT ? dates : 0,
        counted == CountedAs.UNKNOWN ? dates : 0);
  }

  /** These and those. */
  public CountedDates and(CountedDates others) {
    return new CountedDates(missed + others.missed, kept + others.kept, unknown + others.unknown);
  }

  public long dates() {
    return missed + kept + unknown;
  }

  /** A row of a table: missed, kept, unknown and all. */
  public List<Long> cells() {
    return List.of(missed, kept, unknown, dates());
  }
}
