package org.docketline.outcomes;

/**
 * What came of a ticket's court date, as far as its feed tells. A status that a feed shows belongs
 * to the ticket's last date that has come (docs/decisions/0056-what-came-of-court-dates.md).
 */
public enum DateOutcome {
  /** Called missed, or a warrant issued, on its day or within the month after. It stays so. */
  MISSED(CountedAs.MISSED, ""),
  /** Closed on its day or within the month after, and not called missed. */
  KEPT(CountedAs.KEPT, ""),
  WAITING(CountedAs.UNKNOWN, "the feed has not said yet, and may for 30 days after the date"),
  STILL_OPEN(CountedAs.UNKNOWN, "the ticket was still open 30 days after the date"),
  ANOTHER_DATE(
      CountedAs.UNKNOWN, "another date was set, as happens after a missed date and a kept one"),
  NOT_LISTED(CountedAs.UNKNOWN, "the feed lists the ticket no more, and did not say why"),
  MISSED_BEFORE(
      CountedAs.UNKNOWN,
      "it was missed, or had a warrant, before the day: the same word says nothing"),
  /** Cancelled, or moved, on its day or after: nobody could keep or miss it. */
  NOT_HELD(CountedAs.NOTHING, "");

  private final CountedAs counted;
  private final String whyUnknown;

  DateOutcome(CountedAs counted, String whyUnknown) {
    this.counted = counted;
    this.whyUnknown = whyUnknown;
  }

  /** As what it is counted. */
  public CountedAs counted() {
    return counted;
  }

  /** Why nobody knows, in a clerk's words; empty where the feed has said it. */
  public String whyUnknown() {
    return whyUnknown;
  }

  /** The columns of what is counted; a date that was not held is no date. */
  public enum CountedAs {
    MISSED("missed"),
    KEPT("kept"),
    UNKNOWN("unknown"),
    NOTHING("");

    private final String word;

    CountedAs(String word) {
      this.word = word;
    }

    /** As files have it. */
    public String word() {
      return word;
    }
  }
}
