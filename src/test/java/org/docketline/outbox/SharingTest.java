package org.docketline.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Several instances on one database share the work and the pace. */
@QuarkusTest
class SharingTest extends OutboxTest {
  @Inject MessageClaims claims;
  @Inject SendingConfig config;

  @Test
  void eachRowIsClaimedByOne() throws Exception {
    textIsDue(IntStream.range(0, 200).mapToObj("+13145552%03d"::formatted).toArray(String[]::new));
    Callable<List<Long>> instance =
        () -> {
          List<Long> mine = new ArrayList<>();
          for (var some = claims.claim(7); !some.isEmpty(); some = claims.claim(7)) {
            some.forEach(text -> mine.add(text.id()));
          }
          return mine;
        };
    List<Long> claimed = new ArrayList<>();
    var threads = Executors.newFixedThreadPool(8);
    try {
      for (var mine : threads.invokeAll(java.util.Collections.nCopies(8, instance))) {
        claimed.addAll(mine.get());
      }
    } finally {
      threads.shutdown();
    }
    assertThat(claimed).hasSizeBetween(190, 200).doesNotHaveDuplicates();
    for (var left = claims.claim(7); !left.isEmpty(); left = claims.claim(7)) {
      left.forEach(text -> claimed.add(text.id()));
    }
    assertThat(claimed).hasSize(200).doesNotHaveDuplicates();
    assertThat(query("select distinct status, attempts from message")).containsExactly("SENDING|1");
  }

  @Test
  void instancesTogetherKeepThePace() throws Exception {
    var rate = List.of(new SendRate(database, config), new SendRate(database, config));
    int burst = config.textsPerSecond();
    long started = System.nanoTime();
    int taken =
        Stream.of(0, 1)
            .parallel()
            .mapToInt(instance -> takeForSeconds(rate.get(instance), 3))
            .sum();
    double seconds = (System.nanoTime() - started) / 1e9;
    assertThat((double) taken).isBetween(burst * 2.5, burst * (seconds + 1) + 2);
  }

  private static int takeForSeconds(SendRate rate, int seconds) {
    int taken = 0;
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    while (System.nanoTime() < end) {
      int some = rate.take(1000);
      rate.giveBack(some / 2);
      taken += some - some / 2;
    }
    return taken;
  }

  @Test
  void whatIsGivenBackIsNoMoreThanTheBurst() {
    var rate = new SendRate(database, config);
    rate.giveBack(1_000_000);
    assertThat(rate.take(1000) + rate.take(1000))
        .isLessThanOrEqualTo(config.textsPerSecond() + config.textsPerSecond() / 2);
  }
}
