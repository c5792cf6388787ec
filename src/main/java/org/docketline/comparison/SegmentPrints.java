package org.docketline.comparison;

/**
 * What is kept of a segment: the prints that it had when it was written last as a whole, and those
 * that changed since. A citation's latest counts.
 */
final class SegmentPrints {
  private static final byte[] NOTHING = {};

  /** Of a segment without citations. */
  static final SegmentPrints NONE = of(NOTHING);

  private final byte[] whole;
  private final byte[] changes;

  SegmentPrints(byte[] whole, byte[] changes) {
    this.whole = whole;
    this.changes = changes;
  }

  /** Of a segment that is written as a whole. */
  static SegmentPrints of(byte[] whole) {
    return new SegmentPrints(whole, NOTHING);
  }

  /** The same whole with other changes. */
  SegmentPrints with(byte[] others) {
    return new SegmentPrints(whole, others);
  }

  byte[] whole() {
    return whole;
  }

  byte[] changes() {
    return changes;
  }

  /** Whether it is written as a whole, and its changes are in it. */
  boolean isWhole() {
    return changes.length == 0;
  }
}
