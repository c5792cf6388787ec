package org.docketline.feed;

import org.docketline.feed.SourceConfig.ColumnsConfig;

/** The mapped columns as they stand in one file's header. */
record Columns(
    Column citation,
    Column court,
    Column courtAddress,
    Column hearingDate,
    Column hearingTime,
    Column hearingAt,
    Column room,
    Column hearingType,
    Column hearingStatus,
    Column status,
    Column violationNumber,
    Column violation,
    Column violationStatus,
    Column warrant,
    Column fine,
    Column costs) {

  static Columns find(Header header, ColumnsConfig map) throws Doubt {
    return new Columns(
        header.find("citation", java.util.Optional.of(map.citation())),
        header.find("court", map.court()),
        header.find("court-address", map.courtAddress()),
        header.find("hearing-date", map.hearingDate()),
        header.find("hearing-time", map.hearingTime()),
        header.find("hearing-at", map.hearingAt()),
        header.find("room", map.room()),
        header.find("hearing-type", map.hearingType()),
        header.find("hearing-status", map.hearingStatus()),
        header.find("status", map.status()),
        header.find("violation-number", map.violationNumber()),
        header.find("violation", map.violation()),
        header.find("violation-status", map.violationStatus()),
        header.find("warrant", map.warrant()),
        header.find("fine", map.fine()),
        header.find("costs", map.costs()));
  }
}
