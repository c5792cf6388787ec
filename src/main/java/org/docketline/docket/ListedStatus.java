package org.docketline.docket;

/** Whether a feed's row says that its hearing takes place. */
public enum ListedStatus {
  ON,
  CANCELLED,
  /**
   * Put off: off where another row of its number has a later date, and otherwise unknown, since
   * counties write it beside the old date and beside the new one.
   */
  CONTINUED,
  /** A word that we do not know: it revives nothing that is off, and reassures nobody. */
  UNKNOWN
}
