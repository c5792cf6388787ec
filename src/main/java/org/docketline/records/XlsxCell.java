package org.docketline.records;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** What a sheet shows in a cell, as text: a workbook keeps dates as numbers of days. */
final class XlsxCell {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern(XlsxFile.TIMES, Locale.ROOT);
  private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);
  // Day 60 of the usual count is a 29 February that never was; before it nothing is to be found.
  private static final LocalDate USUAL_START = LocalDate.of(1899, 12, 30);
  private static final LocalDate START_1904 = LocalDate.of(1904, 1, 1);
  // The parts of a number format that say nothing of dates: texts, colours, locales, escapes.
  private static final Pattern DECORATION = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|[\\\\_*].");
  private static final Pattern DATE_LETTER = Pattern.compile("[ymdhs]", Pattern.CASE_INSENSITIVE);
  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private static final Pattern ERROR = Pattern.compile("#[A-Z_/0]+[!?A]?");

  private XlsxCell() {}

  /** A cell's text, or null for an empty one; an error is no value, and no number is guessed. */
  static String text(Cell cell, boolean from1904) {
    if (cell == null) {
      return null;
    }
    if (cell.getType() == CellType.ERROR || isUnknown(cell)) {
      return FileRow.UNREADABLE;
    }
    if (cell.getValue() == null) {
      return null;
    }
    BigDecimal number = number(cell);
    return number == null ? unescaped(cell) : text(number, cell.getDataFormatString(), from1904);
  }

  // A formula that no program has worked out yet, or could.
  private static boolean isUnknown(Cell cell) {
    String value = cell.getRawValue();
    return cell.getType() == CellType.FORMULA && (value == null || ERROR.matcher(value).matches());
  }

  private static BigDecimal number(Cell cell) {
    return cell.getValue() instanceof BigDecimal number ? number : null;
  }

  private static String unescaped(Cell cell) {
    String text = String.valueOf(cell.getValue());
    return ESCAPE.matcher(text).replaceAll(XlsxCell::character);
  }

  private static String character(MatchResult escape) {
    char character = (char) Integer.parseInt(escape.group(1), 16);
    return Matcher.quoteReplacement(String.valueOf(character));
  }

  private static String text(BigDecimal number, String format, boolean from1904) {
    String shown = isDate(format) ? date(number, from1904) : NumberFormat.shown(number, format);
    return shown == null ? FileRow.UNREADABLE : shown;
  }

  private static boolean isDate(String format) {
    return format != null && DATE_LETTER.matcher(DECORATION.matcher(format).replaceAll("")).find();
  }

  /** A day alone has no time of day, and a time alone no day. */
  private static String date(BigDecimal days, boolean from1904) {
    long seconds = days.multiply(SECONDS_A_DAY).setScale(0, RoundingMode.HALF_UP).longValue();
    if (days.signum() >= 0 && days.compareTo(BigDecimal.ONE) < 0) {
      return LocalTime.ofSecondOfDay(seconds % SECONDS_A_DAY.longValue()).format(TIME);
    }
    LocalDate start = from1904 ? START_1904 : USUAL_START;
    LocalDateTime moment = start.atStartOfDay().plusSeconds(seconds);
    return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? moment.toLocalDate().toString()
        : moment.format(MOMENT);
  }
}
