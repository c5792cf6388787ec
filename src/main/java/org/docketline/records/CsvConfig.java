package org.docketline.records;

import io.smallrye.config.WithDefault;

/** How a CSV file is written. */
public interface CsvConfig {
  @WithDefault(",")
  String delimiter();

  /** The quote character, or {@code none}. */
  @WithDefault("\"")
  String quote();

  /** Whether the first row names the columns; without it they are {@code #1}, {@code #2} … */
  @WithDefault("true")
  boolean header();
}
