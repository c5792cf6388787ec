package org.docketline.docket;

import java.util.Objects;

/**
 * One row of a feed in our words. The mark is a keyed hash of the number, by which the feed's files
 * are compared; the status may be null.
 */
public record DocketEntry(
    long line,
    CitationNumber citation,
    long mark,
    CitationStatus status,
    ListedHearing hearing,
    TicketDetails details) {
  public DocketEntry {
    Objects.requireNonNull(citation);
  }
}
