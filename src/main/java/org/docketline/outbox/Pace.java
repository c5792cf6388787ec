package org.docketline.outbox;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import jakarta.inject.Singleton;
import java.time.Duration;
import javax.sql.DataSource;

/** How many texts may go out now, counted by all instances in one row of the database. */
@Singleton
final class Pace {
  private final BucketProxy bucket;
  private final int perSecond;

  Pace(DataSource database, SendingConfig config) {
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

  int take() {
    return (int) bucket.tryConsumeAsMuchAsPossible(perSecond);
  }

  void giveBack(int unused) {
    if (unused > 0) {
      bucket.addTokens(unused);
    }
  }
}
