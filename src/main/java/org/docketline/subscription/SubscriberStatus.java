package org.docketline.subscription;

/** Whether a phone may be texted. */
public enum SubscriberStatus {
  ACTIVE,
  /** Said stop, in whatever words, or the carrier told us so. */
  STOPPED,
  /** The carrier says that no text can reach this number. */
  UNREACHABLE
}
