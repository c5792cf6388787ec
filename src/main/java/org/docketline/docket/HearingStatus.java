package org.docketline.docket;

/** Where a hearing stands. A hearing is unseen once its feed has left it out for long enough. */
public enum HearingStatus {
  SCHEDULED,
  CANCELLED,
  UNSEEN
}
