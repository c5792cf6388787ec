package org.docketline.records;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** How a workbook shows a number that is no date: as it is, or filled up by a format. */
final class NumberFormat {
  // A workbook shows so many digits; those after them come of the error of a binary fraction.
  private static final MathContext SHOWN = new MathContext(15);
  private static final Pattern NONE = Pattern.compile("(?i)|General|@");
  // Colours, locales, conditions, and what is as wide as a character and not shown.
  private static final Pattern UNSEEN = Pattern.compile("\\[[^\\]]*\\]|[_*].");
  private static final String PLACES = "0#?";
  private static final String OTHER_NUMBER = "%/Ee";

  private final List<Sign> whole = new ArrayList<>();
  private int decimals;
  private boolean isOther;

  /** One character of a format: a place for a digit, or what stands for itself. */
  private record Sign(char written, boolean isPlace) {
    boolean isFilled() {
      return isPlace && written == '0';
    }
  }

  private NumberFormat(String part) {
    boolean inText = false;
    boolean afterPoint = false;
    for (int i = 0; i < part.length(); i++) {
      char next = part.charAt(i);
      boolean isEscaped = !inText && next == '\\' && i + 1 < part.length();
      if (next == '"') {
        inText = !inText;
      } else if (inText || isEscaped) {
        whole.add(new Sign(isEscaped ? part.charAt(++i) : next, false));
      } else if (PLACES.indexOf(next) >= 0) {
        decimals += afterPoint ? 1 : 0;
        if (!afterPoint) {
          whole.add(new Sign(next, true));
        }
      } else if (next == ',') {
        isOther |= i + 1 == part.length() || PLACES.indexOf(part.charAt(i + 1)) < 0;
      } else if (next == '.') {
        afterPoint = true;
      } else {
        isOther |= OTHER_NUMBER.indexOf(next) >= 0;
        whole.add(new Sign(next, false));
      }
    }
  }

  /** The number as text; null where something else is shown, such as a percentage. */
  static String shown(BigDecimal number, String format) {
    if (format == null || NONE.matcher(format).matches()) {
      return plain(number);
    }
    String[] parts = UNSEEN.matcher(format).replaceAll("").split(";", -1);
    boolean isBare = number.signum() < 0 && parts.length == 1;
    String shown = new NumberFormat(part(number, parts)).of(number.abs());
    return isBare && shown != null ? "-" + shown : shown;
  }

  // Positive numbers, negative ones and zero may be shown differently.
  private static String part(BigDecimal number, String[] parts) {
    int at = number.signum() < 0 ? 1 : number.signum() == 0 ? 2 : 0;
    return at < parts.length ? parts[at] : parts[0];
  }

  private String of(BigDecimal number) {
    if (isOther || whole.stream().noneMatch(Sign::isPlace)) {
      return null;
    }
    BigDecimal told = number.round(SHOWN).setScale(decimals, RoundingMode.HALF_UP);
    boolean isFilled = whole.stream().filter(Sign::isFilled).count() > 1;
    return isFilled || whole.stream().anyMatch(NumberFormat::isMark) ? filled(told) : plain(told);
  }

  // A currency's sign or a bracket makes no other number of it.
  private static boolean isMark(Sign sign) {
    return !sign.isPlace() && (Character.isLetterOrDigit(sign.written()) || sign.written() == '-');
  }

  /** Puts the digits in their places from the right; the first place takes those that are left. */
  private String filled(BigDecimal number) {
    String digits = number.toBigInteger().toString();
    int left = digits.length();
    var shown = new StringBuilder();
    List<Sign> fromRight = new ArrayList<>(whole);
    Collections.reverse(fromRight);
    int places = (int) whole.stream().filter(Sign::isPlace).count();
    for (Sign sign : fromRight) {
      if (!sign.isPlace()) {
        shown.append(sign.written());
      } else if (--places == 0) {
        shown.append(
            left > 0
                ? new StringBuilder(digits.substring(0, left)).reverse()
                : sign.isFilled() ? "0" : "");
      } else if (left > 0) {
        shown.append(digits.charAt(--left));
      } else if (sign.isFilled()) {
        shown.append('0');
      }
    }
    return shown.reverse() + decimals(number);
  }

  private static String decimals(BigDecimal number) {
    String text = plain(number);
    return text.contains(".") ? text.substring(text.indexOf('.')) : "";
  }

  private static String plain(BigDecimal number) {
    BigDecimal shown = number.round(SHOWN).stripTrailingZeros();
    return Math.abs(shown.scale()) > SHOWN.getPrecision() * 2
        ? shown.toString()
        : shown.toPlainString();
  }
}
