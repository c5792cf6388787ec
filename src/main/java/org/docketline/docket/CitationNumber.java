package org.docketline.docket;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A citation's number as we compare it: upper case, without spaces, dashes, dots, slashes and
 * {@code #}, since a ticket, a clerk and a resident write the same number differently.
 */
public record CitationNumber(String value) {
  /** How many characters of it are shown at most where no county says otherwise. */
  public static final int ENDING = 4;

  // Cf: the invisible characters that copying from a page brings along.
  private static final Pattern DROPPED = Pattern.compile("[\\s\\p{Z}\\p{Pd}\\p{Cf}./\\\\#_]+");

  private static final String ASCII_DROPPED = " \t\n\u000B\f\r-./\\#_";

  /** Takes a number that is normalised already; throws IllegalArgumentException otherwise. */
  public CitationNumber {
    if (value.isEmpty() || !value.equals(normalise(value))) {
      throw new IllegalArgumentException("Not a normalised citation number");
    }
  }

  /** The normal form of what somebody wrote; it may be empty. */
  public static String normalise(String written) {
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c > 127) {
        return normaliseAny(written);
      }
      if ((c >= 'a' && c <= 'z') || ASCII_DROPPED.indexOf(c) >= 0) {
        return normaliseAscii(written);
      }
    }
    return written;
  }

  // Nearly every number of every feed: a file of millions is gone through by this.
  private static String normaliseAscii(String written) {
    var kept = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c > 127) {
        return normaliseAny(written);
      }
      if (ASCII_DROPPED.indexOf(c) < 0) {
        kept.append(c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c);
      }
    }
    return kept.toString();
  }

  private static String normaliseAny(String written) {
    String upper = plain(written).toUpperCase(Locale.ROOT);
    // Once more: an upper case may be made of several characters, and dropping joins others.
    return plain(DROPPED.matcher(plain(upper)).replaceAll("")).toUpperCase(Locale.ROOT);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  /**
   * The number without the letters after its last digit: a court's suffix stands on all of its
   * numbers ({@code 101-1-26 Cncr}) and would name none.
   */
  String withoutSuffix() {
    int end = value.length();
    while (end > 0 && !Character.isDigit(value.charAt(end - 1))) {
      end--;
    }
    return end == 0 ? value : value.substring(0, end);
  }

  /** The last four characters of it without its suffix. */
  public String lastFour() {
    String number = withoutSuffix();
    return number.substring(Math.max(0, number.length() - ENDING));
  }

  /** The same of a column of normalised numbers, as SQL. */
  static String endingSql(String column) {
    return "right(coalesce(substring(%1$s from '^.*[0-9]'), %1$s), %2$d)".formatted(column, ENDING);
  }

  @Override
  public String toString() {
    return value;
  }
}
