package org.docketline.fetch;

import java.time.Duration;

/**
 * What one poll may still fetch, in bytes and time: its files and their pages share the bounds, so
 * that many small ones are no more than one large one.
 */
public final class FetchAllowance {
  private final FetchBounds bounds;
  private final long end;
  private long left;

  /** All of these bounds, from now on. */
  public FetchAllowance(FetchBounds bounds) {
    this.bounds = bounds;
    this.end = System.nanoTime() + bounds.maxTime().toNanos();
    this.left = bounds.maxSize();
  }

  /** The time that is left; at least a moment, in which it is noticed that none is. */
  Duration time() {
    return Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime()));
  }

  void refuseOver(long size) throws FileDoubt {
    if (size > left) {
      throw new FileDoubt(
          "the file is larger than max-size, %d bytes%s"
              .formatted(
                  bounds.maxSize(),
                  left < bounds.maxSize() ? ", together with what was fetched before" : ""));
    }
  }

  void spend(long size) {
    left -= size;
  }

  String inSeconds() {
    return bounds.inSeconds();
  }
}
