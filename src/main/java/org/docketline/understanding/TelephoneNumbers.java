package org.docketline.understanding;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Telephone numbers in a sentence, which are no citation numbers. Pure, and linear in the text. */
final class TelephoneNumbers {
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:\\+?1[ .\\p{Pd}]?)?(?:\\([2-9]\\d\\d\\) ?|[2-9]\\d\\d[ .\\p{Pd}])"
              + "[2-9]\\d\\d[ .\\p{Pd}]\\d{4}(?![\\p{L}\\p{N}])");
  // Without dashes it may well be a citation's, unless the text speaks of calling.
  private static final Pattern BARE =
      Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\+?1)?[2-9]\\d\\d[2-9]\\d{6}(?![\\p{L}\\p{N}])");
  private static final Pattern CALLING =
      Pattern.compile("(?i)\\b(?:call|phone|cell|reach|mobile|ll[aá]m|tel[eé]fono|celular)");
  private static final Pattern TICKET =
      Pattern.compile("(?i)ticket|citation|case|number is|boleto|multa|caso|#");
  private static final Pattern WORD = Pattern.compile("\\p{L}{2}");
  private static final int NEAR = 20;

  private TelephoneNumbers() {}

  /** The text without them; a text that is nothing else is left as it is. */
  static String dropFrom(String text) {
    if (!WORD.matcher(text).find()) {
      return text;
    }
    String rest = dropFrom(text, WRITTEN);
    return CALLING.matcher(rest).find() ? dropFrom(rest, BARE) : rest;
  }

  private static String dropFrom(String text, Pattern phone) {
    return phone
        .matcher(text)
        .replaceAll(
            found -> isCalledATicket(text, found) ? Matcher.quoteReplacement(found.group()) : " ");
  }

  private static boolean isCalledATicket(String text, MatchResult found) {
    String before = text.substring(Math.max(0, found.start() - NEAR), found.start());
    return TICKET.matcher(before).find() && !CALLING.matcher(before).find();
  }
}
