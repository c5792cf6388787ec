package org.docketline.outbox;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import jakarta.inject.Singleton;
import java.time.Duration;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** How many segments may go out now, counted by all instances in one row of the database. */
@Singleton
final class SendRate {
  private static final Logger LOG = Logger.getLogger(SendRate.class);
  private static final int LONGEST_REST = 64;

  private final BucketProxy bucket;
  private final int perSecond;
  private long quietUntil = System.nanoTime();
  private int rest = 1;

  SendRate(DataSource database, SendingConfig config) {
    this.perSecond = config.perSecond();
    var limit =
        BucketConfiguration.builder()
            .addLimit(l -> l.capacity(perSecond).refillGreedy(perSecond, Duration.ofSeconds(1)))
            .build();
    // The row is named by its rate: a changed setting starts a row of its own.
    this.bucket =
        Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
            .table("pace")
            .build()
            .builder()
            .build((long) perSecond, () -> limit);
  }

  /** Takes what there is, up to so many segments. */
  int take(int most) {
    return (int) bucket.tryConsumeAsMuchAsPossible(Math.min(most, perSecond));
  }

  /** Settles what was taken with what was used: long texts go out on account of later ones. */
  void settle(int taken, int used) {
    if (used < taken) {
      bucket.addTokens(taken - used);
    } else if (used > taken) {
      bucket.consumeIgnoringRateLimits(used - taken);
    }
  }

  /**
   * The carrier has too much: no instance sends for a second, for two when it says so again after
   * that, and so on. Calls of the same burst say it once.
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

  /** The carrier takes texts, and some time after it had too much. */
  synchronized void keepUp() {
    if (rest > 1 && System.nanoTime() - quietUntil >= 0) {
      rest = 1;
    }
  }
}
