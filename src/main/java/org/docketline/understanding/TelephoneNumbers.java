package org.docketline.understanding;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Telephone numbers in a sentence, which are no citation numbers. Pure, and linear in the text. */
final class TelephoneNumbers {
  private static final String APART = "(?: ?[./\\p{Pd}] ?| )";
  // By their groups of three, three and four: libphonenumber goes by the digits alone, and would
  // take a citation such as 20-2555-0142 for one, and none in "call 213 555 0123 4 pm".
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:\\+?1{apart}?)?(?:\\([2-9]\\d\\d\\){apart}?|[2-9]\\d\\d{apart})"
                  .replace("{apart}", APART)
              + "[2-9]\\d\\d"
              + APART
              + "\\d{4}(?![\\p{L}\\p{N}])");
  // Without dashes it may well be a citation's, unless the text speaks of calling.
  private static final Pattern BARE =
      Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\+?1)?[2-9]\\d\\d[2-9]\\d{6}(?![\\p{L}\\p{N}])");
  private static final Pattern CALLING =
      Pattern.compile("(?i)\\b(?:call|phone|cell|reach|mobile|ll[aá]m|tel[eé]fono|celular)");
  private static final Pattern TICKET =
      Pattern.compile("(?i)ticket|citation|case|boleto|boleta|multa|caso|#");
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
  private static final String PLUS = "+";
  private static final String NO_REGION = "ZZ";
  private static final int TRIES = 20;
  private static final Pattern WORD = Pattern.compile("\\p{L}{2}");
  private static final int NEAR = 20;

  private TelephoneNumbers() {}

  /**
   * The text with {@link NumberToken#PHONE} for each that is not to be kept; a text that is nothing
   * else is left as it is.
   */
  static String dropFrom(String text, Predicate<String> kept) {
    if (!WORD.matcher(text).find()) {
      return text;
    }
    String rest = dropAbroad(dropFrom(text, WRITTEN, kept));
    return CALLING.matcher(rest).find() ? dropFrom(rest, BARE, kept) : rest;
  }

  /** The same of a text without words, for a county whose numbers do not look so. */
  static String dropAlone(String text, Predicate<String> kept) {
    return WORD.matcher(text).find() ? text : dropFrom(dropFrom(text, WRITTEN, kept), BARE, kept);
  }

  // Those of every country, whose groups differ; no citation number begins with a plus.
  private static String dropAbroad(String text) {
    if (!text.contains(PLUS)) {
      return text;
    }
    var rest = new StringBuilder(text);
    for (var found : NUMBERS.findNumbers(text, NO_REGION, Leniency.VALID, TRIES)) {
      rest.replace(
          found.start(),
          found.end(),
          NumberToken.PHONE + " ".repeat(found.end() - found.start() - 1));
    }
    return rest.toString();
  }

  private static String dropFrom(String text, Pattern phone, Predicate<String> kept) {
    return phone
        .matcher(text)
        .replaceAll(
            found ->
                isCalledATicket(text, found) || kept.test(found.group())
                    ? Matcher.quoteReplacement(found.group())
                    : " " + NumberToken.PHONE + " ");
  }

  private static boolean isCalledATicket(String text, MatchResult found) {
    String before = text.substring(Math.max(0, found.start() - NEAR), found.start());
    return TICKET.matcher(before).find() && !CALLING.matcher(before).find();
  }
}
