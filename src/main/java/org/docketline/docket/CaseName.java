package org.docketline.docket;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A name of a case: its number, and the same without padding where that is another, since a county
 * pads its serials ({@code 26-CR-000012}) and a paper may not ({@code 26-CR-12}).
 */
public record CaseName(CitationNumber number, Optional<String> unpadded) {
  private static final Pattern LEADING_ZEROS = Pattern.compile("(?<!\\d)0+(?=\\d)");
  private static final Pattern BETWEEN_DIGITS =
      Pattern.compile("(?<=\\d)[\\s\\p{Z}\\p{Pd}\\p{Cf}./\\\\#_]+(?=\\d)");

  /** The name that somebody wrote; its number must not be blank. */
  public static CaseName of(String written) {
    var number = new CitationNumber(CitationNumber.normalise(written));
    return new CaseName(
        number,
        isPlain(written)
            ? Optional.empty()
            : Optional.of(unpadded(written)).filter(plain -> !plain.equals(number.value())));
  }

  /** The number without padding, which may be the same. */
  public String plain() {
    return unpadded.orElse(number.value());
  }

  /** A column of normalised numbers without the zeros that lead a group of digits, as SQL. */
  public static String unpaddedSql(String column) {
    return "regexp_replace(%s, '(?<![0-9])0+(?=[0-9])', '', 'g')".formatted(column);
  }

  // Nearly every number of every feed has neither padding nor signs.
  private static boolean isPlain(String written) {
    boolean afterDigit = false;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (!Character.isLetterOrDigit(c) || (c == '0' && !afterDigit)) {
        return false;
      }
      afterDigit = Character.isDigit(c);
    }
    return true;
  }

  /**
   * A number without the zeros that lead a group of digits. Where a sign parts two groups of
   * digits, a dash does: of {@code 26-012} and {@code 2612} only one has a group 12.
   */
  static String unpadded(String written) {
    String grouped = BETWEEN_DIGITS.matcher(written.strip()).replaceAll("~");
    var groups = new StringBuilder();
    for (String group : grouped.split("~", -1)) {
      groups
          .append(groups.length() == 0 ? "" : "-")
          .append(LEADING_ZEROS.matcher(CitationNumber.normalise(group)).replaceAll(""));
    }
    return groups.toString();
  }
}
