package org.docketline.feed;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Case numbers as tools leave them: in armour against a spreadsheet, or as an amount. A point, a
 * comma, a sign and an exponent carry a value, so that a number with one of them is either the
 * whole number that it is worth, or none that may be guessed. Pure.
 */
final class CaseNumbers {
  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
  private static final Pattern FORMULA = Pattern.compile("=?\"(.*)\"|=?[“”](.*)[“”]|'(.*)'");
  private static final Pattern APOSTROPHE = Pattern.compile("['’‘`](?=.)");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.0*)?");
  private static final Pattern WHOLE = Pattern.compile("\\d+\\.0*");
  private static final Pattern FRACTION = Pattern.compile("\\d*\\.\\d+");
  private static final Pattern ROUNDED =
      Pattern.compile("\\d+(?:\\.\\d*)?[eE]\\+\\d+|\\d+\\.\\d*[eE]-?\\d+");
  private static final Pattern SIGNED = Pattern.compile("[+\\p{Pd}\\u2212].*");

  private CaseNumbers() {}

  /** The number without what a tool put around it; throws BadRow, saying why, for no number. */
  static String plain(String written) throws BadRow {
    return isPlain(written) ? written : unarmoured(written);
  }

  // Nearly every number of every feed.
  private static boolean isPlain(String written) {
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
      if (!letter && !(c >= '0' && c <= '9') && !(c == '-' && i > 0)) {
        return false;
      }
    }
    return true;
  }

  private static String unarmoured(String written) throws BadRow {
    String plain = Normalizer.normalize(written, Normalizer.Form.NFKC);
    String bare = bare(INVISIBLE.matcher(plain).replaceAll("").strip());
    String number = SPACE.matcher(bare).replaceAll("");
    if (THOUSANDS.matcher(number).matches()) {
      return unarmoured(number.replace(",", ""));
    }
    refuse(number.contains(","), "holds a comma that is none of thousands");
    refuse(ROUNDED.matcher(number).matches(), "was rounded by a spreadsheet: 9.99A+99");
    refuse(SIGNED.matcher(number).matches(), "begins with a sign");
    if (WHOLE.matcher(number).matches()) {
      return number.substring(0, number.indexOf('.'));
    }
    refuse(FRACTION.matcher(number).matches(), "has a decimal fraction: 99.9");
    return bare;
  }

  private static String bare(String written) {
    var formula = FORMULA.matcher(written);
    if (formula.matches()) {
      String inside = formula.group(1) != null ? formula.group(1) : formula.group(2);
      return bare((inside == null ? formula.group(3) : inside).strip());
    }
    var apostrophe = APOSTROPHE.matcher(written);
    return apostrophe.lookingAt() ? bare(written.substring(1).strip()) : written;
  }

  private static void refuse(boolean wrong, String why) throws BadRow {
    if (wrong) {
      throw new BadRow("the citation number " + why);
    }
  }
}
