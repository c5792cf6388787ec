package org.docketline.records;

import java.util.Optional;
import java.util.OptionalInt;

/** Where the records of a workbook stand. */
public interface XlsxConfig {
  /** The sheet's name; without it the first that is not hidden. */
  Optional<String> sheet();

  /**
   * Whether the first row that is not empty names the columns, as it does if nothing is said;
   * without it they are {@code #1}, {@code #2} …
   */
  Optional<Boolean> header();

  /** How many rows of the sheet stand before the header. */
  OptionalInt skipRows();
}
