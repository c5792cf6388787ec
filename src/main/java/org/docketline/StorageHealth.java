package org.docketline;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether the database takes what is written: on a full disk it still answers questions, and no
 * text could be recorded.
 */
@Readiness
@Singleton
final class StorageHealth implements HealthCheck {
  private static final int PATIENCE_SECONDS = 10;

  // An emptied table gets a new file, so that the row always takes a page of the disk.
  private static final String WRITE =
      "truncate write_probe; insert into write_probe values (now())";

  private final DataSource database;

  StorageHealth(DataSource database) {
    this.database = database;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder health = HealthCheckResponse.named("storage");
    try {
      write();
      return health.up().build();
    } catch (SQLException e) {
      // The message may quote an address; the state is a code.
      return health.down().withData("storage", "a write fails: " + e.getSQLState()).build();
    }
  }

  private void write() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(PATIENCE_SECONDS);
      statement.execute(WRITE); // both in one transaction
    }
  }
}
