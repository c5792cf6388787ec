package org.docketline.docket;

/**
 * Where a hearing stands. It is unseen once its feed has left it out for long enough, and withdrawn
 * when its feed says that there is no date.
 */
public enum HearingStatus {
  SCHEDULED,
  CANCELLED,
  UNSEEN,
  WITHDRAWN
}
