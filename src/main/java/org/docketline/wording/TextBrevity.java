package org.docketline.wording;

/** How much a text says. One that would not fit says less, in this order. */
public enum TextBrevity {
  FULL,
  WITHOUT_NOTES,
  /** Short dates, and a text's {@code .short} form where it has one, without what may go. */
  SHORT,
  WITHOUT_ADDRESS,
  /** Of the place only the first words of the court's name: date, time and phone always stay. */
  CUT;

  /** Whether dates and texts are in their long form. */
  boolean isLong() {
    return compareTo(SHORT) < 0;
  }
}
