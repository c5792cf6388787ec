package org.docketline.docket;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * When and where a feed's row says that a citation is heard. Each may be null, a citation being
 * known before it has a date; the date and time are local to the court.
 */
public record ListedHearing(
    LocalDate date,
    LocalTime time,
    String court,
    String courtAddress,
    String room,
    String type,
    boolean cancelled) {}
