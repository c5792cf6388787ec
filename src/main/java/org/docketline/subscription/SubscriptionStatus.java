package org.docketline.subscription;

/** Waiting for a number to appear in the docket, following a citation, or over. */
public enum SubscriptionStatus {
  WAITING,
  ACTIVE,
  ENDED
}
