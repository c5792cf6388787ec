package org.docketline.outbox;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * How many calls to the carrier may be under way: a few at first, one more for each that is
 * answered, half as many after one that is not. So a start, or a carrier that has become slow,
 * never has hundreds wait together until none is in time.
 */
final class CallsUnderWay {
  private static final int FIRST = 8;
  // By then no connection is open any more.
  private static final long IDLE = Duration.ofSeconds(2).toNanos();

  private final int most;
  private int may;
  private int underWay;
  private long lastEnd = System.nanoTime();

  CallsUnderWay(int most) {
    this.most = most;
    this.may = Math.min(FIRST, most);
  }

  /** How many more may begin. */
  synchronized int free() {
    if (underWay == 0 && System.nanoTime() - lastEnd > IDLE) {
      may = Math.min(FIRST, most);
    }
    return Math.max(0, may - underWay);
  }

  synchronized void begin() {
    underWay++;
  }

  synchronized void end(boolean answered) {
    underWay--;
    lastEnd = System.nanoTime();
    may = answered ? Math.min(most, may + 1) : Math.max(Math.min(FIRST, most), may / 2);
    notifyAll();
  }

  /** Waits until one may begin, and no longer than that. */
  synchronized boolean awaitFree(Duration longest) throws InterruptedException {
    return await(longest, () -> free() > 0);
  }

  /** Waits until none is under way; false if that takes longer. */
  synchronized boolean awaitNone(Duration longest) throws InterruptedException {
    return await(longest, () -> underWay == 0);
  }

  private boolean await(Duration longest, BooleanSupplier what) throws InterruptedException {
    long until = System.nanoTime() + longest.toNanos();
    for (long left = longest.toNanos(); !what.getAsBoolean(); left = until - System.nanoTime()) {
      if (left <= 0) {
        return false;
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
    return true;
  }
}
