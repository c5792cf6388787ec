package org.docketline.outcomes;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/**
 * How many of the dates of which a feed tells were missed, with the bounds of its 95 % interval.
 */
public record MissedShare(double share, double low, double high) {
  private static final double ALPHA = 0.05;

  /** Wilson's score interval; of none there is no share. */
  public static MissedShare of(long missed, long kept) {
    int all = Math.toIntExact(missed + kept);
    Interval interval =
        BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(all, Math.toIntExact(missed), ALPHA);
    return new MissedShare(
        (double) missed / all, interval.getLowerBound(), interval.getUpperBound());
  }

  /** By how much this share is above another one, by Newcombe's method of both intervals (1998). */
  public MissedShare above(MissedShare other) {
    double difference = share - other.share;
    return new MissedShare(
        difference,
        difference - Math.hypot(share - low, other.high - other.share),
        difference + Math.hypot(high - share, other.share - other.low));
  }
}
