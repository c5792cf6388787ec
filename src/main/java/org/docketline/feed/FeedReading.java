package org.docketline.feed;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.docketline.docket.CountyConfig;
import org.docketline.docket.Court;
import org.docketline.docket.CourtDirectory;
import org.docketline.keys.Keyring;

/**
 * What reading a row of a feed needs to know: the feed, its county, what day it is there, and the
 * keys for hashing.
 */
public record FeedReading(
    Feed feed,
    DateFormats formats,
    StandIns nothing,
    StatusWords words,
    Pattern citationPattern,
    ZoneId countyZone,
    CourtDirectory courts,
    PaymentHosts payment,
    Keyring keys,
    RowHasher hasher) {
  private static final String VERSION = "7";

  /** Of a run on this day of the county's. */
  public FeedReading(
      Feed feed, CountyConfig county, CourtDirectory courts, Keyring keys, LocalDate today) {
    this(
        feed,
        Feeds.dateFormats(feed.config(), today),
        feed.nothing(),
        new StatusWords(feed.config().statuses()),
        county.citationPattern(),
        county.timeZone(),
        courts,
        PaymentHosts.of(feed, courts),
        keys,
        new RowHasher(keys));
  }

  /** Whether the county has set what this word says of a status. */
  boolean isStatusWord(FeedFact fact, String written) {
    return fact.isStatus() && words.isConfigured(written);
  }

  /** The court that a row names, if the directory lists it. */
  Optional<Court> court(String name) {
    return Optional.ofNullable(name).flatMap(courts::find);
  }

  /**
   * What makes the same file mean the same: its configuration, the keys, and this code, whose
   * version is raised with every release that reads a row otherwise.
   */
  public String id() {
    return VERSION + " " + feed.fingerprint() + " " + Long.toHexString(hasher.of(""));
  }
}
