package org.docketline.docket;

/**
 * When and where a feed's row says that a citation is heard. Each but the first and the last may be
 * null, a citation being known before it has a date.
 */
public record ListedHearing(
    ListedDate when,
    String court,
    String courtAddress,
    String room,
    String type,
    ListedStatus status) {}
