package org.docketline.understanding;

import java.util.regex.Pattern;

/** What figures are by how they are written, where they are no ticket's. Pure. */
final class NumberForms {
  private static final int LONG = 7;
  private static final String MONTH_AND_DAY =
      "(?:(?:0?[1-9]|1[0-2])[/.-](?:0?[1-9]|[12]\\d|3[01])"
          + "|(?:0?[1-9]|[12]\\d|3[01])[/.-](?:0?[1-9]|1[0-2]))";
  private static final Pattern FULL_DATE =
      Pattern.compile(
          "\\d{1,2}[/.-]\\d{1,2}[/.-](?:19|20)\\d\\d|(?:19|20)\\d\\d[/.-]\\d{1,2}[/.-]\\d{1,2}|"
              + MONTH_AND_DAY
              + "[/.-]\\d\\d");
  private static final Pattern DAY = Pattern.compile(MONTH_AND_DAY);
  private static final Pattern PROVEN = Pattern.compile("\\d{3}-\\d\\d-\\d{4}|\\d{5}-\\d{4}");
  private static final Pattern MEASURED =
      Pattern.compile(
          "(?i)\\d{1,4}(?::\\d\\d)?(?:[ap]\\.?m\\.?|h|hs)|\\d{1,2}:\\d\\d(?::\\d\\d)?|\\d{1,4}\\.\\d\\d"
              + "|\\d{1,3}(?:st|nd|rd|th|ro|do|er|ra|da|to|ta|vo|no|mo|o|a)"
              + "|\\d{1,4}(?:mph|kmh|kph|km|mi|miles?|mins?|minutes?|minutos?|hrs?|hours?|horas?"
              + "|days?|dias?|wks?|weeks?|mos?|months?|yrs?|years?|y/?o|lbs?|kids?|bucks?|dollars?"
              + "|usd|ft|x|k|g|gb|%)");
  private static final Pattern ROAD =
      Pattern.compile("(?i)(?:i|us|hwy|mo|rt|rte|route|highway|exit|apt|unit|room|rm)-?\\d{1,3}");
  // 2morrow, gr8, b4, 4me: one figure among letters.
  private static final Pattern SPOKEN = Pattern.compile("(?:\\p{L}+\\d\\p{L}*|\\d\\p{L}+)");
  private static final Pattern ZIP = Pattern.compile("\\d{5}");
  private static final Pattern PHONE =
      Pattern.compile("1?[2-9]\\d\\d[2-9]\\d{6}|[2-9]\\d\\d-\\d{4}");
  private static final Pattern PLATE =
      Pattern.compile("(?i)(?=[A-Z]*\\d[A-Z]*\\d)(?=\\d*[A-Z]\\d*[A-Z])[A-Z\\d]{5,7}");
  private static final Pattern LICENCE = Pattern.compile("(?i)[A-Z]\\d{8,13}");
  private static final Pattern PLAIN_DATE =
      Pattern.compile(
          "(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?:19|20)\\d\\d"
              + "|(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])");

  private NumberForms() {}

  /** Whether it can only be a day. */
  static boolean isDate(String written) {
    return isFullDate(written) || DAY.matcher(written).matches();
  }

  /** Whether it is a day of a year, as a birth date is. */
  static boolean isFullDate(String written) {
    return FULL_DATE.matcher(written).matches();
  }

  /** Whether it is written as a social security number is, or a zip of nine digits. */
  static boolean isOfPersonOrPlace(String written) {
    return PROVEN.matcher(written).matches();
  }

  /** Whether it is an hour, money, an ordinal, so many of something, or a road. */
  static boolean isMeasure(String written) {
    return MEASURED.matcher(written).matches()
        || ROAD.matcher(written).matches()
        || SPOKEN.matcher(written).matches();
  }

  /** Whether it is all of something, so that a number after it is another. */
  static boolean isWhole(String written) {
    return isDate(written) || isOfPersonOrPlace(written) || written.length() >= LONG;
  }

  /** Whether, of a county whose numbers do not look so, it is a zip, a phone or a day. */
  static boolean mayBeOther(String written) {
    return ZIP.matcher(written).matches()
        || PHONE.matcher(written).matches()
        || PLAIN_DATE.matcher(written).matches();
  }

  /** Whether, of a county none of whose numbers is built so, it is a car's plate or a licence. */
  static boolean mayBePlateOrLicence(String written) {
    return PLATE.matcher(written).matches() || LICENCE.matcher(written).matches();
  }
}
