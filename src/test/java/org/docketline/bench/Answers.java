package org.docketline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.AsyncResult;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.docketline.bench.Talk.Turn;

/** What came back, and how long after each text was to be sent. */
final class Answers {
  static final String COLUMNS = "answered a second | 503, % | p50, ms | p99, ms | p99 of 503, ms";
  static final String FORMATS = "%.0f | %.1f | %.1f | %.1f | %.1f";
  private static final int KEPT = 5;

  private final AtomicInteger failed = new AtomicInteger();
  private final Queue<String> examples = new ConcurrentLinkedQueue<>();
  private final long[] nanos;
  private final CountDownLatch missing;
  private long[] answered = {};
  private long[] busy = {};

  Answers(int texts) {
    nanos = new long[texts];
    missing = new CountDownLatch(texts);
  }

  /** A refusal is kept as a negative time. */
  void add(int text, long intended, Turn turn, AsyncResult<String> answer) {
    long took = System.nanoTime() - intended;
    boolean refused = answer.failed() && InboundClient.BUSY.equals(answer.cause().getMessage());
    nanos[text] = refused ? -took : took;
    if (!refused && (answer.failed() || !turn.isAnsweredBy(answer.result()))) {
      failed.incrementAndGet();
      keep(turn, answer);
    }
    missing.countDown();
  }

  private void keep(Turn turn, AsyncResult<String> answer) {
    if (examples.size() < KEPT) {
      String came = answer.failed() ? answer.cause().toString() : answer.result();
      examples.add(turn.body() + ": " + came + " is not " + turn.answer());
    }
  }

  void await() throws InterruptedException {
    if (!missing.await(1, TimeUnit.MINUTES)) {
      throw new AssertionError(missing.getCount() + " texts were never answered");
    }
    answered = LongStream.of(nanos).filter(took -> took > 0).sorted().toArray();
    busy = LongStream.of(nanos).map(took -> -took).filter(took -> took > 0).sorted().toArray();
  }

  void areRight() {
    assertThat(examples).as(failed + " errors and answers that are not right").isEmpty();
  }

  int count() {
    return nanos.length;
  }

  int refused() {
    return busy.length;
  }

  List<Double> figures(double seconds) {
    return List.of(
        answered.length / seconds,
        100.0 * busy.length / nanos.length,
        within(0.5, answered),
        within(0.99, answered),
        within(0.99, busy));
  }

  /** Milliseconds within which this share came. */
  private static double within(double share, long[] sorted) {
    return sorted.length == 0
        ? Double.NaN
        : sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6;
  }
}
