package org.docketline.feed;

import io.smallrye.config.WithDefault;
import java.util.Optional;
import org.docketline.fetch.NewestFile;
import org.docketline.records.CsvConfig;
import org.docketline.records.JsonConfig;
import org.docketline.records.XlsxConfig;

/** One file of a feed: where it is, how it is written, which column holds what. */
public interface SourceConfig {
  /** A {@code file:}, {@code http:}, {@code https:} or {@code sftp:} address. */
  String url();

  /** Which file counts where the address is a glob. */
  @WithDefault("name")
  NewestFile newest();

  @WithDefault("csv")
  Format format();

  CsvConfig csv();

  JsonConfig json();

  XlsxConfig xlsx();

  /** What a text's bytes are, where no mark at its start says so; without it UTF-8. */
  Optional<String> charset();

  ColumnsConfig map();

  /** How a feed's file is written. */
  enum Format {
    CSV,
    JSON,
    XLSX
  }

  /**
   * Which field feeds which fact: a column's name or, in JSON, a path to it; {@code a|b} for the
   * first that is not blank; {@code ='text'} for a fixed value.
   */
  interface ColumnsConfig {
    String citation();

    Optional<String> court();

    Optional<String> courtAddress();

    Optional<String> hearingDate();

    Optional<String> hearingTime();

    Optional<String> hearingAt();

    /** A hearing earlier than this is none: the county has not set the next date. */
    Optional<String> notBefore();

    Optional<String> room();

    Optional<String> hearingType();

    Optional<String> hearingStatus();

    Optional<String> status();

    /** Kept as a keyed hash only, as are the next three. */
    Optional<String> lastName();

    Optional<String> birthDate();

    Optional<String> licence();

    Optional<String> licenceState();

    Optional<String> issuedOn();

    Optional<String> canPayOnline();

    Optional<String> paymentUrl();

    Optional<String> violationNumber();

    Optional<String> violation();

    Optional<String> violationStatus();

    Optional<String> warrant();

    Optional<String> fine();

    Optional<String> costs();
  }
}
