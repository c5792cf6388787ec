package org.docketline.records;

import java.util.Optional;
import java.util.OptionalInt;

/** How a test's CSV is written. */
record CsvWritten(
    Optional<String> delimiter,
    Optional<String> quote,
    Optional<Boolean> header,
    OptionalInt skipRows)
    implements CsvConfig {
  static CsvWritten plain() {
    return new CsvWritten(
        Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty());
  }

  CsvWritten header(boolean given) {
    return new CsvWritten(delimiter, quote, Optional.of(given), skipRows);
  }

  CsvWritten delimiter(String given) {
    return new CsvWritten(Optional.of(given), quote, header, skipRows);
  }

  CsvWritten skipRows(int given) {
    return new CsvWritten(delimiter, quote, header, OptionalInt.of(given));
  }
}
