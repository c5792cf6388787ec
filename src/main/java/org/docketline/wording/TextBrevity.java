package org.docketline.wording;

/** How much a text says. A text that would not fit says less, in this order. */
public enum TextBrevity {
  FULL,
  WITHOUT_NOTES,
  /** Dates are short, and the text is its {@code .short} form where it has one. */
  SHORT,
  WITHOUT_ADDRESS,
  /** A place is the first words of the court's name: date, time and phone always stay. */
  CUT;

  /** Whether dates and texts are in their long form. */
  boolean isLong() {
    return compareTo(SHORT) < 0;
  }
}
