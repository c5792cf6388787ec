package org.docketline.feed;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Instants as programs write them: what {@code date-formats} names in place of a pattern. */
enum InstantFormat {
  /** Milliseconds since 1970. */
  EPOCH_MS("(-?\\d{1,15})(?:\\.0+)?", 0),
  /** Seconds since 1970. */
  EPOCH_S("(-?\\d{1,12})(?:\\.\\d{1,9})?", 3),
  /**
   * {@code /Date(1645200000000-0600)/}; the offset says where it was written, and moves nothing.
   */
  ASPNET("\\\\?/Date\\((-?\\d{1,15})(?:[+-]\\d{4})?\\)\\\\?/", 0);

  private static final Instant FIRST = Instant.parse("1990-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2090-01-01T00:00:00Z");

  private final Pattern pattern;
  private final int toMillis;

  InstantFormat(String pattern, int toMillis) {
    this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    this.toMillis = toMillis;
  }

  static Optional<InstantFormat> named(String name) {
    return Arrays.stream(values()).filter(format -> format.key().equals(name)).findFirst();
  }

  /** Which of them would read this, in words after its shape. */
  static String hint(String written) {
    return Arrays.stream(values())
        .filter(format -> format.read(written).filter(InstantFormat::isOfOurTime).isPresent())
        .findFirst()
        .map(format -> ", as date-formats=" + format.key() + " would read")
        .orElse("");
  }

  private static boolean isOfOurTime(Instant read) {
    return read.isAfter(FIRST) && read.isBefore(LAST);
  }

  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Optional<Instant> read(String written) {
    Matcher found = pattern.matcher(written);
    return found.matches() ? instant(found.group(1)) : Optional.empty();
  }

  private Optional<Instant> instant(String number) {
    try {
      return Optional.of(
          Instant.ofEpochMilli(new BigDecimal(number).movePointRight(toMillis).longValueExact()));
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }
}
