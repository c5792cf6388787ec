package org.docketline.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A docket of citations with a date each, of which the benchmark knows what to hear. */
record InboundDocket(int citations, LocalDate first) {
  private static final int DAYS = 60;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE'[a-z]*, 'MMM'[a-z]* 'd'(, 'uuuu')? at 9:30 AM'", Locale.US);
  private static final String FILL =
      """
      with told as (
        insert into citation (feed, number, court, status, first_seen)
        select 'bench', 'B' || lpad(n::text, 9, '0'), 'MILL CREEK', 'OPEN', now()
        from generate_series(0, %d) n returning id, number)
      insert into hearing (citation_id, date, time, court, room, status, dated_at)
      select id, date '%s' + (substr(number, 2)::integer %% %d), '09:30', 'MILL CREEK', '', 'SCHEDULED',
        now()
      from told""";

  /** The first date is far enough ahead that no reminder is due. */
  static InboundDocket fill(Connection connection, int citations) throws SQLException {
    var docket = new InboundDocket(citations, LocalDate.now(ZoneOffset.UTC).plusDays(30));
    try (var statement = connection.createStatement()) {
      statement.execute(FILL.formatted(citations - 1, docket.first, DAYS));
      statement.execute("vacuum analyze");
    }
    return docket;
  }

  /** The one that was filled into this database today. */
  static InboundDocket of(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("select count(*), min(date) from hearing")) {
      row.next();
      return new InboundDocket(row.getInt(1), row.getObject(2, LocalDate.class));
    }
  }

  /** A number that the docket holds. */
  String known(long any) {
    return "B%09d".formatted(any % citations);
  }

  /** A number that it does not. */
  String unknown(long any) {
    return "U%09d".formatted(any);
  }

  /**
   * The moment of its hearing in words, with the weekday and the month in full or cut, as a
   * pattern.
   */
  String when(String known) {
    return DAY.format(first.plusDays(Long.parseLong(known.substring(1)) % DAYS));
  }
}
