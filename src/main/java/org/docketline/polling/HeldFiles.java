package org.docketline.polling;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import org.docketline.docket.CountyConfig;
import org.docketline.feed.Feed;
import org.jboss.logging.Logger;

/**
 * Keeps the files of held runs until they are decided on, or until the county serves another: what
 * it has taken back must not be applied. All of it happens in the caller's transaction.
 */
@Singleton
class HeldFiles {
  private static final Logger LOG = Logger.getLogger(HeldFiles.class);

  private final HeldParts parts;
  private final Clock clock;
  private final DateTimeFormatter time;

  HeldFiles(HeldParts parts, Clock clock, CountyConfig county) {
    this.parts = parts;
    this.clock = clock;
    this.time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(county.timeZone());
  }

  /** Keeps what this run held, in the place of what was held of its feed before. */
  void keep(FeedRun run, FetchedFeed fetched) throws IOException, SQLException {
    parts.keep(HeldFile.replace(run), fetched.fetchedFiles());
  }

  FetchedFeed open(Feed feed, HeldFile held) throws IOException, SQLException {
    return FetchedFeed.of(feed, parts, held);
  }

  /**
   * Withdraws a waiting file, unless the county serves it still, byte for byte. Answers with
   * whether it serves another.
   */
  boolean withdrawUnless(FetchedFeed served, HeldFile held) throws SQLException {
    boolean other = !isServed(served, held);
    if (other) {
      withdraw(held);
    }
    return other;
  }

  /** Whether the county serves it byte for byte. */
  boolean isServed(FetchedFeed served, HeldFile held) throws SQLException {
    return parts.hashes(held).equals(served.hashes());
  }

  private void withdraw(HeldFile held) throws SQLException {
    parts.forget(held);
    held.withdraw(time.format(clock.instant()), clock.instant());
    LOG.infof("Feed %s: the held file of run %d was %s", held.feed, held.run, held.reason);
  }

  void discard(HeldFile held, String who) throws SQLException {
    parts.forget(held);
    held.discard(who, time.format(clock.instant()), clock.instant());
    LOG.infof("Feed %s: the held file of run %d was discarded by an operator", held.feed, held.run);
  }
}
