package org.docketline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Compares the docket with the file, row for row; whatever differs fails the benchmark. */
final class DocketCheck {
  private static final String EXPECT =
      "drop table if exists expected; create unlogged table expected " + Expected.COLUMNS;
  private static final String DIFFERENCES =
      """
      with docket as (
        select c.number, c.status, h.court, h.court_address, h.date, h.time, h.room,
          h.status as hearing from citation c left join hearing h on h.citation_id = c.id),
      told as (select *, 'SCHEDULED' from expected)
      select number from (
        (table docket except all table told) union all (table told except all table docket)) other
      limit 5""";

  private DocketCheck() {}

  static void agrees(Connection connection, Expected file, String when)
      throws SQLException, IOException {
    try (var statement = connection.createStatement()) {
      statement.execute(EXPECT);
      file.copy(connection, "expected");
      List<String> differing = new ArrayList<>();
      try (var rows = statement.executeQuery(DIFFERENCES)) {
        while (rows.next()) {
          differing.add(rows.getString(1));
        }
      }
      assertThat(differing).as("numbers that differ between file and docket, " + when).isEmpty();
      statement.execute("drop table expected");
    }
  }
}
