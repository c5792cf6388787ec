package org.docketline.feed;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One feed of the county's: its file, when it is polled, what its words mean, when it is doubted.
 */
public interface FeedConfig extends SourceConfig {
  /** Whether it lists its citations, or is asked for each. */
  @WithDefault("file")
  Kind kind();

  LookUpConfig lookup();

  @WithDefault("15m")
  Duration every();

  /** A Quartz-style schedule instead of {@code every}. */
  Optional<String> cron();

  /** HTTP Basic, or an SFTP user. */
  Optional<String> username();

  Optional<String> password();

  /** An SFTP user's key, as OpenSSH or PEM writes it; {@code password} is its passphrase. */
  Optional<Path> privateKey();

  /** What an SFTP server proves itself by: a fingerprint, {@code SHA256:…}, or a public key. */
  Optional<String> hostKey();

  /** Certificates (PEM) of a web server's own authority, trusted besides the system's. */
  Optional<Path> caFile();

  /** A content type that is believed to be a file's, such as {@code text/html}. */
  Optional<String> acceptType();

  /** Servers that redirects and next pages may lead to beside the feed's own. */
  Optional<List<String>> allowHosts();

  /** Of all files of a poll together, as they come and unpacked. */
  @WithDefault("2G")
  MemorySize maxSize();

  /** The longest that the fetch of a poll's files may take, with all their pages. */
  @WithDefault("10m")
  Duration maxTime();

  /** Sent with each request, such as a key. */
  Map<String, String> headers();

  /**
   * Tried in order: patterns, or {@code iso}, {@code epoch-ms}, {@code epoch-s}, {@code aspnet};
   * {@code epoch-ms-local} where a tool took the court's clock for UTC's.
   */
  @WithDefault("iso,M/d/yyyy,M/d/yyyy H:mm")
  List<String> dateFormats();

  @WithDefault("H:mm,H:mm:ss,h:mm a")
  List<String> timeFormats();

  /** Whether 0:00 means that no time is given. */
  @WithDefault("false")
  boolean midnightIsNoTime();

  /** What the county writes for nothing, beside what everybody does. */
  Optional<List<String>> blank();

  /**
   * How far ahead a hearing may be: {@code 3y}, {@code 18m}, {@code 90d}; a later one is doubted.
   */
  @WithDefault("3y")
  String latest();

  /** The county's words for ours, without regard to case; they come before the known ones. */
  Map<String, StatusWord> statuses();

  /** Servers that payment-url may lead to, beside those that the courts' directory names. */
  Optional<List<String>> paymentHosts();

  @WithDefault("hearings")
  Duplicates duplicates();

  Map<String, SourceConfig> join();

  @WithDefault("whole")
  Scope scope();

  @WithDefault("3 polls over 3 days")
  String absentAfter();

  Guard guard();

  /** What a feed is. */
  enum Kind {
    FILE,
    /** A system that lists nothing and answers for one citation. */
    LOOKUP
  }

  /** Our words for where a citation or a hearing stands. */
  enum StatusWord {
    OPEN,
    CLOSED,
    CANCELLED,
    MISSED,
    WARRANT,
    /** Another date was to take this one's place. */
    CONTINUED
  }

  /** What several rows of one number are: hearings, or updates of which the latest counts. */
  enum Duplicates {
    HEARINGS,
    LATEST
  }

  /** Whether the file is the whole docket, so that absence counts, or only what changed. */
  enum Scope {
    WHOLE,
    CHANGES
  }

  /**
   * When a file is held instead of believed. A difference of five or fewer is never too many, so
   * that a small court's file is not held for a few ordinary changes.
   */
  interface Guard {
    /** Rows, compared with the last applied run. */
    @WithDefault("0.7")
    double minRowsRatio();

    /** Hearings that moved, in time or place, or were cancelled, of those ahead. */
    @WithDefault("0.2")
    double maxMovedRatio();

    /** Rejected rows, of all. */
    @WithDefault("0.1")
    double maxRejectRatio();

    /**
     * Numbers with a date to come that are gone, or are written otherwise, of all that have one.
     */
    @WithDefault("0.05")
    double maxGoneRatio();

    /** Columns that must be there besides the mapped ones. */
    Optional<List<String>> requiredColumns();
  }
}
