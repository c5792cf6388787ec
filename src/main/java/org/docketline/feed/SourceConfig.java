package org.docketline.feed;

import io.smallrye.config.WithDefault;
import java.util.Optional;

/** One file of a feed: where it is, how it is written, which column holds what. */
public interface SourceConfig {
  /** A {@code file:}, {@code http:} or {@code https:} address. */
  String url();

  @WithDefault("csv")
  Format format();

  Csv csv();

  @WithDefault("UTF-8")
  String charset();

  ColumnsConfig map();

  /** How a feed's file is written. */
  enum Format {
    CSV
  }

  /** How a CSV file is written. */
  interface Csv {
    @WithDefault(",")
    String delimiter();

    /** The quote character, or {@code none}. */
    @WithDefault("\"")
    String quote();

    /** Whether the first row names the columns; without it they are {@code #1}, {@code #2} … */
    @WithDefault("true")
    boolean header();
  }

  /**
   * Which field feeds which fact: a column's name, {@code a|b} for the first that is not blank, or
   * {@code ='text'} for a fixed value.
   */
  interface ColumnsConfig {
    String citation();

    Optional<String> court();

    Optional<String> courtAddress();

    Optional<String> hearingDate();

    Optional<String> hearingTime();

    Optional<String> hearingAt();

    Optional<String> room();

    Optional<String> hearingType();

    Optional<String> hearingStatus();

    Optional<String> status();

    Optional<String> violationNumber();

    Optional<String> violation();

    Optional<String> violationStatus();

    Optional<String> warrant();

    Optional<String> fine();

    Optional<String> costs();
  }
}
