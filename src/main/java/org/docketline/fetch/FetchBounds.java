package org.docketline.fetch;

import java.time.Duration;

/**
 * How many bytes the files of a poll may have together, as they come and unpacked, and how long
 * their fetch may take. A message of its checks begins with the setting.
 */
public record FetchBounds(long maxSize, Duration maxTime) {
  public FetchBounds {
    if (maxSize < 1) {
      throw new IllegalArgumentException("max-size: must be more than nothing");
    }
    if (maxTime.isNegative() || maxTime.isZero()) {
      throw new IllegalArgumentException("max-time: must be more than nothing");
    }
  }

  String inSeconds() {
    return maxTime.toMillis() / 1000.0 + " s";
  }
}
