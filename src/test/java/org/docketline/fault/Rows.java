package org.docketline.fault;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The service's rows, read beside the line that is cut. */
final class Rows {
  private static final String ALL =
      """
      select s.number, m.status, m.attempts, m.sid, m.unsettled and m.status = 'UNKNOWN' as alarming,
        concat_ws(' | ', 'message ' || m.id, m.status, m.detail,
        m.attempts || ' attempts', 'claimed ' || m.claimed_at, 'lease ' || m.lease_until,
        'absent ' || m.absent_at, 'first ' || m.first_claimed_at, 'changed ' || m.changed_at, m.sid) as history
      from message m join subscription s on s.id = m.subscription_id order by m.id""";

  private final String jdbcUrl;
  private final String user;

  Rows(String jdbcUrl, String user) {
    this.jdbcUrl = jdbcUrl;
    this.user = user;
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(jdbcUrl, user, "");
  }

  List<Row> all() throws SQLException {
    try (var database = connect();
        var statement = database.createStatement();
        var found = statement.executeQuery(ALL)) {
      List<Row> rows = new ArrayList<>();
      while (found.next()) {
        rows.add(Row.of(found));
      }
      return rows;
    }
  }

  boolean anyUnsettled() throws SQLException {
    return count("message where status in ('CREATED', 'SENDING', 'UNKNOWN') and not unsettled") > 0;
  }

  boolean anyUntried() throws SQLException {
    return count("message where status = 'CREATED' and attempts = 0") > 0;
  }

  /** Whether this phone's text was freed once, and is sent for the second time. */
  boolean isSentAgain(String phone) {
    try {
      return count(
              "message m join subscription s on s.id = m.subscription_id"
                  + " where m.first_claimed_at is not null and s.number = '%s'"
                      .formatted(County.number(Residents.citation(phone))))
          > 0;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  int citations() throws SQLException {
    return count("citation");
  }

  int planned() throws SQLException {
    return count("message");
  }

  private int count(String what) throws SQLException {
    try (var database = connect();
        var statement = database.createStatement();
        var row = statement.executeQuery("select count(*) from " + what)) {
      row.next();
      return row.getInt(1);
    }
  }

  /** Lets the minutes pass that a refused text waits: they are not what is tried here. */
  void hurry() throws SQLException {
    try (var database = connect();
        var statement = database.createStatement()) {
      statement.execute(
          "update message set due_at = now() where status = 'CREATED' and due_at > now()");
    }
  }
}
