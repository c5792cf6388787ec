package org.docketline.docket;

/** Whether a feed's row says that its hearing takes place. */
public enum ListedStatus {
  ON,
  CANCELLED,
  /**
   * Another date was to take this one's place, or this is the other date: counties write it on
   * either. It is off where the same number has a later date in the file, and unknown where not.
   */
  CONTINUED,
  /** A word that we do not know: it revives nothing that is off, and reassures nobody. */
  UNKNOWN
}
