package org.docketline.records;

import java.util.Optional;
import java.util.OptionalInt;

/** How a CSV file is written. */
public interface CsvConfig {
  /** One character, or {@code \t}; without it a comma. */
  Optional<String> delimiter();

  /** The quote character, or {@code none}; without it a double quote. */
  Optional<String> quote();

  /**
   * Whether the first row names the columns, as it does if nothing is said; without it they are
   * {@code #1}, {@code #2} …
   */
  Optional<Boolean> header();

  /** How many lines stand before the header, or before the first row where there is none. */
  OptionalInt skipRows();
}
