package org.docketline.docket;

/**
 * The numbers with a date to come that a file no longer has: how many, with how many dates, how
 * many more came back under a number that looks alike, and whether either is too many to be
 * believed.
 */
public record NumberDoubts(
    int citations,
    int dates,
    boolean areMany,
    int renumbered,
    boolean areRenumbered,
    String likeness) {
  static final NumberDoubts NONE = new NumberDoubts(0, 0, false, 0, false, "");
}
