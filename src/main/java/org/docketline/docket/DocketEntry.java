package org.docketline.docket;

import java.util.List;
import java.util.Objects;

/**
 * One row of a feed in our words. The mark is a keyed hash of the number, by which the feed's files
 * are compared; the status may be null, and is where {@code statusUnknown} says that the row has a
 * word for it that we do not know.
 */
public record DocketEntry(
    long line,
    CaseName name,
    List<CaseName> otherNames,
    long mark,
    CitationStatus status,
    boolean statusUnknown,
    ListedHearing hearing,
    TicketDetails details) {
  public DocketEntry {
    Objects.requireNonNull(name);
  }

  /** The number that the citation goes by. */
  public CitationNumber citation() {
    return name.number();
  }
}
