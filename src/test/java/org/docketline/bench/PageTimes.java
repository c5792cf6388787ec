package org.docketline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.AsyncResult;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** How long after the moment at which it was to be asked for each page came, by kind. */
final class PageTimes {
  private static final int KEPT = 5;

  private final Map<String, Queue<Long>> nanos = new ConcurrentHashMap<>();
  private final Queue<String> examples = new ConcurrentLinkedQueue<>();
  private final CountDownLatch missing;

  PageTimes(int pages) {
    missing = new CountDownLatch(pages);
  }

  void add(PageStep step, long intended, AsyncResult<PageAnswer> answer) {
    nanos
        .computeIfAbsent(step.kind(), kind -> new ConcurrentLinkedQueue<>())
        .add(System.nanoTime() - intended);
    if (answer.failed()) {
      keep(step.kind() + ": " + answer.cause());
    } else if (!step.isRight().test(answer.result())) {
      keep(step.kind() + ": " + answer.result());
    }
    missing.countDown();
  }

  private void keep(String example) {
    if (examples.size() < KEPT) {
      examples.add(example);
    }
  }

  /** Counts a page that is not asked for. */
  void skip() {
    missing.countDown();
  }

  void await() throws InterruptedException {
    if (!missing.await(1, TimeUnit.MINUTES)) {
      throw new AssertionError(missing.getCount() + " pages never came");
    }
  }

  void areRight() {
    assertThat(examples).as("errors and pages that are not right").isEmpty();
  }

  List<String> kinds() {
    return nanos.keySet().stream().sorted().toList();
  }

  Spread of(Predicate<String> kind) {
    return new Spread(
        nanos.entrySet().stream()
            .filter(times -> kind.test(times.getKey()))
            .flatMap(times -> times.getValue().stream())
            .mapToLong(Long::longValue)
            .sorted()
            .toArray());
  }

  /** Times in order. */
  static final class Spread {
    private final long[] nanos;

    private Spread(long... nanos) {
      this.nanos = nanos;
    }

    int count() {
      return nanos.length;
    }

    /** Milliseconds within which this share of the pages came. */
    double within(double share) {
      return nanos.length == 0
          ? Double.NaN
          : nanos[(int) Math.ceil(share * nanos.length) - 1] / 1e6;
    }
  }
}
