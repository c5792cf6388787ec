package org.docketline.simulator;

import java.util.Map;

/** What the county's file says at this moment about one of the numbers to try. */
record SampleHearing(String number, String court, CourtDate date, boolean cancelled) {

  static SampleHearing of(Map<String, String> row) {
    return new SampleHearing(
        row.get("citation_number"),
        row.get("court_location"),
        CourtDate.parse(row.get("court_date")),
        row.get("hearing_status").equals(SampleDocket.CANCELLED));
  }

  String sentence() {
    return cancelled ? "that " + number + " is cancelled" : date.spoken() + " for " + number;
  }

  String spoken() {
    return cancelled ? "cancelled" : date.spoken();
  }
}
