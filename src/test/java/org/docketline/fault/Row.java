package org.docketline.fault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;

/** A text as the service has it: which citation it is about, and where it stands. */
record Row(
    int citation, String status, int attempts, String sid, boolean alarming, String history) {
  private static final Set<String> TAKEN = Set.of("ACCEPTED", "SENT", "DELIVERED");

  static Row of(ResultSet row) throws SQLException {
    return new Row(
        Integer.parseInt(row.getString("number").substring(1)),
        row.getString("status"),
        row.getInt("attempts"),
        row.getString("sid"),
        row.getBoolean("alarming"),
        row.getString("history"));
  }

  String phone() {
    return Residents.phone(citation);
  }

  boolean isTaken() {
    return TAKEN.contains(status);
  }
}
