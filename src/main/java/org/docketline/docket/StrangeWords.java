package org.docketline.docket;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds in a feed's words what no fact holds: whoever wrote that wants it read in the court's name.
 * Only letters of Latin script pass, since others look like them. Pure.
 */
public final class StrangeWords {
  private static final String LETTER = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f";

  private static final Pattern LINK =
      Pattern.compile("(?i)https?:|www\\.|@|//|[" + LETTER + "0-9-]+\\.[" + LETTER + "]{2,}");

  // Saint Louis is written so, and no server is.
  private static final Pattern SAINT =
      Pattern.compile("(?i)(?<![" + LETTER + "0-9.-])(ST|MT|FT)\\.(?=\\p{L}{4,}(?![./\\p{L}]))");

  private static final Pattern TELEPHONE =
      Pattern.compile(
          "(?<!\\d)(1[ .-]?)?\\(?\\d{3}\\)?[ .-]{0,2}\\d{3}[ .-]?\\d{4}(?!\\d)|(?<![\\d-])\\d{3}[ -]\\d{4}(?![\\d-])");

  private static final Pattern MONEY =
      Pattern.compile("(?i)[$\u20ac\u00a3\u00a2]|(?<!\\p{L})(USD|DOLLARS?|BUCKS)(?!\\p{L})");

  private StrangeWords() {}

  /** What is strange about words that may have letters, digits and these signs, if anything is. */
  static Optional<String> in(String words, Pattern form) {
    if (LINK.matcher(SAINT.matcher(words).replaceAll("$1 ")).find()) {
      return Optional.of("a link");
    }
    if (MONEY.matcher(words).find()) {
      return Optional.of("money");
    }
    if (TELEPHONE.matcher(words).find()) {
      return Optional.of("a telephone number");
    }
    return form.matcher(words).matches() ? Optional.empty() : Optional.of("other signs, or long");
  }

  /** A form of so many letters, digits, blanks and these signs, with a letter or digit in it. */
  static Pattern form(String signs, int most) {
    return Pattern.compile(
        "(?=.*[0-9" + LETTER + "])[0-9" + LETTER + " " + signs + "]{1," + most + "}");
  }
}
