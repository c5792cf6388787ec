package org.docketline.bounds;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.docketline.keys.KeyUse;
import org.docketline.keys.Keyring;

/**
 * Bounds on what strangers may do in some time, counted by all instances in one table. No
 * transaction may be open while one is asked: what it counts stands, whatever becomes of the act.
 */
@Singleton
public final class ActBounds {
  private static final PrimaryKeyMapper<byte[]> BYTES = PreparedStatement::setBytes;
  private static final Duration AFTER_REST = Duration.ofMinutes(1);
  private static final int AT_ONCE = 1_000;

  private final Keyring keys;
  private final PostgreSQLSelectForUpdateBasedProxyManager<byte[]> buckets;

  ActBounds(DataSource database, Clock clock, Keyring keys) {
    this.keys = keys;
    this.buckets =
        Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
            .primaryKeyMapper(BYTES)
            .table("act_pace")
            .clientClock(time(clock))
            .expirationAfterWrite(
                ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(AFTER_REST))
            .build();
  }

  /** The bound of this name: so many acts of one key in this time, regained evenly over it. */
  public ActBound bound(String name, int most, Duration per) {
    var limit =
        BucketConfiguration.builder()
            .addLimit(one -> one.capacity(most).refillGreedy(most, per))
            .build();
    // A bound that is set otherwise counts anew, since a bucket keeps the limit it was made with.
    String prefix = name + '\0' + most + '\0' + per + '\0';
    return new ActBound(
        key -> buckets.builder().build(keys.hash(prefix + key, KeyUse.ACT_BOUND), () -> limit));
  }

  /** Forgets some of those who could do all again that their bound allows. */
  public void forgetRested() {
    buckets.removeExpired(AT_ONCE);
  }

  private static TimeMeter time(Clock clock) {
    return new TimeMeter() {
      @Override
      public long currentTimeNanos() {
        return TimeUnit.MILLISECONDS.toNanos(clock.millis());
      }

      @Override
      public boolean isWallClockBased() {
        return true;
      }
    };
  }
}
