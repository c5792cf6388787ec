package org.docketline.feed;

import java.util.regex.Pattern;
import org.docketline.docket.CourtDirectory;
import org.docketline.keys.Keyring;

/** What reading a row of a feed needs to know: the feed, its county, and the keys for hashing. */
public record FeedReading(
    Feed feed,
    DateFormats formats,
    Pattern citationPattern,
    CourtDirectory courts,
    Keyring keys,
    RowHasher hasher) {
  private static final String VERSION = "2";

  public FeedReading(Feed feed, Pattern citationPattern, CourtDirectory courts, Keyring keys) {
    this(
        feed, Feeds.dateFormats(feed.config()), citationPattern, courts, keys, new RowHasher(keys));
  }

  /**
   * What makes the same file mean the same: its configuration, the keys, and this code, whose
   * version is raised with every release that reads a row otherwise.
   */
  public String id() {
    return VERSION + " " + feed.fingerprint() + " " + Long.toHexString(hasher.of(""));
  }
}
