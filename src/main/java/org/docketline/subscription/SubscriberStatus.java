package org.docketline.subscription;

/** Whether a phone may be texted. */
public enum SubscriberStatus {
  ACTIVE,
  /** Said stop, in whatever words, or the carrier told us so. */
  STOPPED,
  /**
   * Texts pause: two of them, on different days, could not reach it. It follows all that it did.
   */
  UNREACHABLE
}
