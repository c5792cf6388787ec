package org.docketline.docket;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;

/**
 * One row of a feed in our words. Everything but the number may be null: a citation is known before
 * it has a date. The date and time are local to the court.
 */
public record DocketEntry(
    long line,
    CitationNumber citation,
    CitationStatus status,
    String court,
    String courtAddress,
    LocalDate date,
    LocalTime time,
    String room,
    String type,
    boolean cancelled) {
  public DocketEntry {
    Objects.requireNonNull(citation);
  }
}
