package org.docketline.feed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How feeds write what is neither a date nor a word of ours. */
final class WrittenValues {
  // Bounded: 1e999999999 is a number too, and would take all memory to write out.
  private static final Pattern DOLLARS = Pattern.compile("-?\\d{1,9}(\\.\\d{0,6})?");
  private static final Pattern CURRENCY = Pattern.compile("(?i)USD?|[$,\\s]");
  private static final Pattern DECIMALS = Pattern.compile("^(\\d+)\\.0+$");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Set<String> YES = Set.of("TRUE", "T", "YES", "Y", "1");
  private static final Set<String> NO = Set.of("FALSE", "F", "NO", "N", "0");

  private WrittenValues() {}

  static Boolean yesOrNo(String written) throws BadFact {
    String word = written.toUpperCase(Locale.ROOT);
    if (!YES.contains(word) && !NO.contains(word)) {
      throw new BadFact();
    }
    return YES.contains(word);
  }

  static BigDecimal dollars(String written) throws BadFact {
    String amount = CURRENCY.matcher(written).replaceAll("");
    if (!DOLLARS.matcher(amount).matches()) {
      throw new BadFact();
    }
    return new BigDecimal(amount).setScale(2, RoundingMode.HALF_UP);
  }

  /** A name or a number, single-spaced and without the decimals that tools give a whole number. */
  static String plain(String text) {
    String spaced = isSingleSpaced(text) ? text : SPACES.matcher(text).replaceAll(" ");
    return spaced.endsWith("0") ? DECIMALS.matcher(spaced).replaceFirst("$1") : spaced;
  }

  private static boolean isSingleSpaced(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || (c == ' ' && i > 0 && text.charAt(i - 1) == ' ')) {
        return false;
      }
    }
    return true;
  }
}
