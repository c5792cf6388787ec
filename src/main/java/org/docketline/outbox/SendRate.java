package org.docketline.outbox;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import jakarta.inject.Singleton;
import java.time.Duration;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** How many texts may go out now, counted by all instances in one row of the database. */
@Singleton
final class SendRate {
  private static final Logger LOG = Logger.getLogger(SendRate.class);
  private static final int LONGEST_REST = 64;

  private final BucketProxy bucket;
  private final int perSecond;
  private long quietUntil = System.nanoTime();
  private int rest = 1;

  SendRate(DataSource database, SendingConfig config) {
    this.perSecond = config.textsPerSecond();
    var limit =
        BucketConfiguration.builder()
            .addLimit(l -> l.capacity(perSecond).refillGreedy(perSecond, Duration.ofSeconds(1)))
            .build();
    // The row's id is its rate, so that a changed setting starts a new row.
    this.bucket =
        Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
            .table("pace")
            .build()
            .builder()
            .build((long) perSecond, () -> limit);
  }

  /** Takes the texts that may go out now, up to so many. */
  int take(int most) {
    return (int) bucket.tryConsumeAsMuchAsPossible(Math.min(most, perSecond));
  }

  /** So many of those taken did not go out. */
  void giveBack(int texts) {
    if (texts > 0) {
      bucket.addTokens(texts);
    }
  }

  /**
   * The carrier was given too much: no instance sends for a second, then for two seconds if the
   * carrier says so again, and so on. Calls that were under way together count once.
   */
  synchronized void slowDown(String why) {
    if (System.nanoTime() - quietUntil >= 0) {
      LOG.warnf("Sending rests for %d s: %s", rest, why);
      bucket.tryConsumeAsMuchAsPossible();
      bucket.consumeIgnoringRateLimits((long) perSecond * rest);
      quietUntil = System.nanoTime() + Duration.ofSeconds(rest).toNanos();
      rest = Math.min(2 * rest, LONGEST_REST);
    }
  }

  /** The carrier takes texts again: once the rest is over, the next one begins with a second. */
  synchronized void keepUp() {
    if (rest > 1 && System.nanoTime() - quietUntil >= 0) {
      rest = 1;
    }
  }
}
