package org.docketline.lookup;

import java.time.Duration;

/** Whether a system has let so many wait in vain, one after the other, that nobody waits for it. */
final class SystemSilence {
  private static final int FEW = 3;
  static final Duration REST = Duration.ofSeconds(30);

  private int unanswered;
  private long until;

  /** While it lasts; then somebody tries again. Moments are of {@link System#nanoTime}. */
  synchronized boolean isLasting(long now) {
    return unanswered >= FEW && now - until < 0;
  }

  /** Remembers that one was answered in time, or was not. */
  synchronized void learn(boolean answered, long now) {
    unanswered = answered ? 0 : unanswered + 1;
    until = now + REST.toNanos();
  }
}
