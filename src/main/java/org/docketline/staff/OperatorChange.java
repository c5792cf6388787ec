package org.docketline.staff;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;

/**
 * A change that whoever runs the machine makes by a command beside the service, and its line in the
 * trail. The connection's transaction is the caller's.
 */
public record OperatorChange(Connection connection, Instant now) {
  private static final String OPERATOR = "operator of the machine";

  /** Runs a statement with these values; answers how many rows it changed. */
  public int run(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    }
  }

  /** Remembers what was done. */
  public void remember(AuditAct act, String about) throws SQLException {
    AuditTrail.record(connection, now, OPERATOR, act, about);
  }

  /** Throws {@link IllegalArgumentException}, in words for whoever typed the command. */
  public static void refuse(boolean wrong, String why) {
    if (wrong) {
      throw new IllegalArgumentException(why);
    }
  }
}
