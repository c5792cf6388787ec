package org.docketline.console;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A masked text with numbers again, so that it can be tried: invented ones of the same shape, which
 * say nothing of those that were typed. A phone becomes one that is kept for fiction, a date one
 * that a calendar has; every other number is counted up from one.
 */
final class InventedNumbers {
  private static final String PHONE_DIGITS = "3145550142";
  private static final Pattern PHONE =
      Pattern.compile("(?:\\+?# ?[.-]?)?\\(?###\\)?[ .-]{0,2}###[ .-]?####(?!#)");
  private static final Pattern DATE =
      Pattern.compile("(?<!#)##?([/.-])##?\\1(?:####|##)(?!#)|(?<!#)####([/.-])##?\\2##?(?!#)");
  private static final Pattern NUMBER = Pattern.compile("#+");
  private static final String COUNTED = "1234567890";

  private InventedNumbers() {}

  static String in(String masked) {
    String phones = replace(PHONE, masked, InventedNumbers::phone);
    String dates = replace(DATE, phones, InventedNumbers::date);
    return replace(NUMBER, dates, found -> counted(found.group().length()))
        .replace("[name]", "Alex")
        .replace("[address]", "someone@example.org");
  }

  private static String replace(
      Pattern what, String text, java.util.function.Function<MatchResult, String> by) {
    return what.matcher(text)
        .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(by.apply(found)));
  }

  private static String phone(MatchResult found) {
    long digits = found.group().chars().filter(c -> c == '#').count();
    return fill(found.group(), (digits > PHONE_DIGITS.length() ? "1" : "") + PHONE_DIGITS);
  }

  private static String date(MatchResult found) {
    var date = new StringBuilder();
    for (String part : found.group().split("(?<=[/.-])|(?=[/.-])", -1)) {
      date.append(
          switch (part) {
            case "#" -> "4";
            case "##" -> date.length() > 3 && found.group(1) != null ? "90" : "04";
            case "####" -> "1990";
            default -> part;
          });
    }
    return date.toString();
  }

  private static String counted(int length) {
    return COUNTED.repeat(length / COUNTED.length() + 1).substring(0, length);
  }

  private static String fill(String shape, String digits) {
    var filled = new StringBuilder(shape);
    int next = 0;
    for (int at = 0; at < shape.length(); at++) {
      if (shape.charAt(at) == '#') {
        filled.setCharAt(at, digits.charAt(next++));
      }
    }
    return filled.toString();
  }
}
