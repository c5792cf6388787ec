package org.docketline.understanding;

import java.util.Set;
import org.docketline.understanding.NumberWords.Kind;

/**
 * A word of a text, without what stands around it, and what our lists know of it. {@code gap} is
 * what parts it from the word before.
 */
record NumberToken(String written, Gap gap, boolean money, boolean endsSentence, Set<Kind> kinds) {
  /** What parts two words: from the least to the most. */
  enum Gap {
    NONE,
    SPACE,
    LINE,
    COMMA
  }

  /** Stands for a telephone number that was taken out. */
  static final String PHONE = "\u260E";

  private static final int LONGEST_SERIES = 3;
  private static final int LONGEST_SUFFIX = 5;
  private static final Set<Kind> NAMES =
      Set.of(
          Kind.FILLER, Kind.TICKET, Kind.NUMBER, Kind.OTHER, Kind.PHONE, Kind.MONTH, Kind.WITHOUT);

  NumberToken withWritten(String other) {
    return new NumberToken(other, gap, money, endsSentence, Set.of());
  }

  NumberToken after(Gap other) {
    return new NumberToken(written, other, money, endsSentence, kinds);
  }

  boolean is(Kind kind) {
    return kinds.contains(kind);
  }

  boolean isPhone() {
    return written.equals(PHONE);
  }

  boolean holdsDigit() {
    return NumberFinder.holdsDigit(written);
  }

  /** Whether it may be the series of a number, as AB is in "AB 123456". */
  boolean mayBeSeries() {
    return !holdsDigit()
        && !isPhone()
        && written.length() <= LONGEST_SERIES
        && kinds.stream().noneMatch(NAMES::contains);
  }

  /** Whether it may be a court's letters after a number, as in "101-1-26 Cncr". */
  boolean mayBeSuffix() {
    return written.length() <= LONGEST_SUFFIX && written.chars().allMatch(Character::isLetter);
  }

  /** Whether it says nothing: a name for a number, manners, or what joins them. */
  boolean isSilent() {
    return kinds.stream()
        .anyMatch(
            kind ->
                switch (kind) {
                  case TICKET, NUMBER, OTHER, PHONE, BETWEEN, FILLER, AND, COPULA -> true;
                  case PLACE, WHOSE, WITHOUT, TWICE, MONTH, STREET, MONEY -> false;
                });
  }
}
