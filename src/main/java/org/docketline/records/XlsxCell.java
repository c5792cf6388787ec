package org.docketline.records;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;

/** What a sheet shows in a cell, as text: a workbook keeps dates as numbers of days. */
final class XlsxCell {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern(XlsxFile.TIMES, Locale.ROOT);
  // The parts of a number format that say nothing of dates: texts, colours, locales, escapes.
  private static final Pattern DECORATION = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|[\\\\_*].");
  private static final Pattern DATE_LETTER = Pattern.compile("[ymdhs]", Pattern.CASE_INSENSITIVE);
  // A workbook shows so many digits; those after them come of the error of a binary fraction.
  private static final MathContext SHOWN = new MathContext(15);

  private XlsxCell() {}

  static String text(Cell cell) {
    if (cell == null || cell.getValue() == null) {
      return null;
    }
    if (cell.getValue() instanceof BigDecimal number) {
      return isDate(cell.getDataFormatString()) ? date(number, cell.asDate()) : plain(number);
    }
    return String.valueOf(cell.getValue());
  }

  private static boolean isDate(String format) {
    return format != null && DATE_LETTER.matcher(DECORATION.matcher(format).replaceAll("")).find();
  }

  /** A day alone has no time of day, and a time alone no day. */
  private static String date(BigDecimal days, LocalDateTime date) {
    LocalDateTime moment = date.plusNanos(500_000_000).truncatedTo(ChronoUnit.SECONDS);
    if (days.signum() >= 0 && days.compareTo(BigDecimal.ONE) < 0) {
      return moment.toLocalTime().format(TIME);
    }
    return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? moment.toLocalDate().toString()
        : moment.format(MOMENT);
  }

  private static String plain(BigDecimal number) {
    BigDecimal shown = number.round(SHOWN).stripTrailingZeros();
    return Math.abs(shown.scale()) > SHOWN.getPrecision() * 2
        ? shown.toString()
        : shown.toPlainString();
  }
}
