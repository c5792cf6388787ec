package org.docketline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.AsyncResult;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.docketline.bench.Talk.Turn;

/** What came back, and how long after each text was to be sent. */
final class Answers {
  private static final int KEPT = 5;

  final AtomicInteger errors = new AtomicInteger();
  final AtomicInteger wrong = new AtomicInteger();
  private final Queue<String> examples = new ConcurrentLinkedQueue<>();
  private final long[] nanos;
  private final CountDownLatch missing;

  Answers(int texts) {
    nanos = new long[texts];
    missing = new CountDownLatch(texts);
  }

  void add(int text, long intended, Turn turn, AsyncResult<String> answer) {
    nanos[text] = System.nanoTime() - intended;
    if (answer.failed()) {
      errors.incrementAndGet();
      keep(turn.body() + ": " + answer.cause());
    } else if (!turn.isAnsweredBy(answer.result())) {
      wrong.incrementAndGet();
      keep(turn.body() + ": " + answer.result() + " is not " + turn.answer());
    }
    missing.countDown();
  }

  private void keep(String example) {
    if (examples.size() < KEPT) {
      examples.add(example);
    }
  }

  void await() throws InterruptedException {
    if (!missing.await(1, TimeUnit.MINUTES)) {
      throw new AssertionError(missing.getCount() + " texts were never answered");
    }
    Arrays.sort(nanos);
  }

  void areRight() {
    assertThat(examples).as("errors and answers that are not right").isEmpty();
  }

  int count() {
    return nanos.length;
  }

  /** Milliseconds within which this share of the texts was answered. */
  double within(double share) {
    return nanos[(int) Math.ceil(share * nanos.length) - 1] / 1e6;
  }
}
