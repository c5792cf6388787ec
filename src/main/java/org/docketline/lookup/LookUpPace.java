package org.docketline.lookup;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.docketline.fetch.FileDigest;

/** How often one system may be asked, counted by all instances in one row of the database. */
final class LookUpPace {
  private final BucketProxy bucket;
  private final ReentrantLock turn = new ReentrantLock(true);

  LookUpPace(DataSource database, String feed, int perSecond) {
    var limit =
        BucketConfiguration.builder()
            .addLimit(l -> l.capacity(perSecond).refillGreedy(perSecond, Duration.ofSeconds(1)))
            .build();
    this.bucket =
        Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
            .table("pace")
            .build()
            .builder()
            .build(row("look-up " + perSecond + " " + feed), () -> limit);
  }

  // Far from the rows of the texts, which are named by their rate itself.
  private static long row(String name) {
    return Long.MIN_VALUE | Long.parseUnsignedLong(FileDigest.sha256(name).substring(0, 16), 16);
  }

  /** Waits for a turn no longer than that. A resident's is reserved, so that it comes first. */
  void await(boolean resident, Duration most) throws IOException, InterruptedException {
    if (resident ? !bucket.asBlocking().tryConsume(1, most) : !waitInTurn(most)) {
      throw new IOException("its turn did not come in time (lookup.per-second)");
    }
  }

  private boolean waitInTurn(Duration most) throws InterruptedException {
    long end = System.nanoTime() + most.toNanos();
    turn.lockInterruptibly(); // one that asks the database is enough
    try {
      ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
      while (!probe.isConsumed() && System.nanoTime() < end) {
        TimeUnit.NANOSECONDS.sleep(probe.getNanosToWaitForRefill());
        probe = bucket.tryConsumeAndReturnRemaining(1);
      }
      return probe.isConsumed();
    } finally {
      turn.unlock();
    }
  }
}
