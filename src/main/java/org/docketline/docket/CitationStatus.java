package org.docketline.docket;

/** Where a citation stands, in our words; each feed says which of its own words means which. */
public enum CitationStatus {
  OPEN,
  CLOSED,
  MISSED,
  WARRANT
}
