package org.docketline.docket;

/** Whether a feed's row says that its hearing takes place. */
public enum ListedStatus {
  ON,
  CANCELLED,
  /** A word that we do not know: it revives nothing that is off, and reassures nobody. */
  UNKNOWN
}
