package org.docketline.fetch;

import java.time.Duration;

/**
 * How many bytes a file may have, as it comes and unpacked, and how long its fetch may take. A
 * message of its checks begins with the setting.
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

  void refuseOver(long size) throws FileDoubt {
    if (size > maxSize) {
      throw new FileDoubt("the file is larger than max-size, %d bytes".formatted(maxSize));
    }
  }

  String inSeconds() {
    return maxTime.toMillis() / 1000.0 + " s";
  }
}
