package org.docketline.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.docketline.ServiceLog;
import org.junit.jupiter.api.Test;

/** Hundreds text numbers that no docket holds while the system that is asked for them hangs. */
@QuarkusTest
@WithTestResource(CountySystems.class)
class PhoneLineTest extends LookUpTestBase {
  private static final int TEXTS = 600;
  private static final int AT_ONCE = 100;
  private static final Duration HANGING = Duration.ofSeconds(9);

  /** Generous for a busy machine: without a bound it was twenty to thirty. */
  private static final Duration SOON = Duration.ofSeconds(4);

  private final AtomicInteger answered = new AtomicInteger();

  @Test
  void stopAndStatusAreAnsweredAtOnceMeanwhile() throws Exception {
    text(TICKET);
    CountySystems.isSlow("tyler", HANGING);
    ExecutorService texts = Executors.newFixedThreadPool(AT_ONCE);
    try (var log = new ServiceLog()) {
      List<Future<?>> sent = new ArrayList<>();
      IntStream.range(0, TEXTS).forEach(n -> sent.add(texts.submit(() -> textUnknown(n))));
      List<Duration> waits = new ArrayList<>();
      for (int n = 0; answered.get() < TEXTS && n < TEXTS; n++) {
        waits.add(timed("+131455522%02d".formatted(n % 100), n % 2 == 0 ? "STATUS" : "STOP"));
      }
      for (Future<?> one : sent) {
        one.get();
      }
      assertThat(log.all()).noneMatch(line -> line.contains("Exception"));
      System.out.printf(
          "phone line: %d STOP and STATUS while %d asked a system that hangs, the longest %d ms%n",
          waits.size(), TEXTS, waits.stream().mapToLong(Duration::toMillis).max().orElse(0));
      assertThat(waits).hasSizeGreaterThan(2).allMatch(wait -> wait.compareTo(SOON) < 0);
      assertThat(query("select count(*) from subscription where status = 'WAITING'"))
          .containsExactly(String.valueOf(TEXTS));
    } finally {
      texts.shutdownNow();
    }
  }

  private void textUnknown(int number) {
    assertThat(text("+1314556%04d".formatted(number), "F7%05d".formatted(number))).hasSize(1);
    answered.incrementAndGet();
  }

  private Duration timed(String phone, String body) {
    long began = System.nanoTime();
    text(phone, body);
    return Duration.ofNanos(System.nanoTime() - began);
  }
}
