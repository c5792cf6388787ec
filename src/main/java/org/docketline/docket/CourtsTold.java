package org.docketline.docket;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The courts' addresses and telephones as residents were last told of them. What the directory
 * leaves blank it does not say, and another spelling says the same.
 */
@Singleton
public final class CourtsTold {
  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtext('docketline.court_told'))";
  private static final String KEEP =
      """
      insert into court_told (code, address, phone) values (?, ?, ?)
      on conflict (code) do update set address = excluded.address, phone = excluded.phone""";

  private final DataSource database;
  private final CourtDirectory courts;
  private final CountyConfig county;

  CourtsTold(DataSource database, CourtDirectory courts, CountyConfig county) {
    this.database = database;
    this.courts = courts;
    this.county = county;
  }

  private record Told(String address, String phone) {}

  /**
   * The courts that are to be told anew, each once whichever instance asks: they are taken for told
   * with the running transaction. A court that is new to us is told of by its hearings.
   */
  public List<CourtChange> takeChanges() throws SQLException {
    try (var connection = database.getConnection()) {
      Map<String, Told> before = told(connection);
      List<CourtChange> changes = new ArrayList<>();
      try (var keep = connection.prepareStatement(KEEP)) {
        for (Court court : courts.courts()) {
          Told was = before.get(court.code());
          Told now = was == null ? new Told(court.address(), court.phone()) : now(court, was);
          change(court, was, now).ifPresent(changes::add);
          keep.setString(1, court.code());
          keep.setString(2, now.address);
          keep.setString(3, now.phone);
          keep.addBatch();
        }
        keep.executeBatch();
      }
      return changes;
    }
  }

  private static Map<String, Told> told(Connection connection) throws SQLException {
    Map<String, Told> told = new HashMap<>();
    try (var statement = connection.createStatement()) {
      statement.execute(LOCK);
      try (var rows = statement.executeQuery("select code, address, phone from court_told")) {
        while (rows.next()) {
          told.put(rows.getString(1), new Told(rows.getString(2), rows.getString(3)));
        }
      }
    }
    return told;
  }

  // A court without a telephone has the county's, which is none of its own.
  private Told now(Court court, Told was) {
    return new Told(
        court.address().isEmpty() ? was.address : court.address(),
        court.phone().equals(county.contact()) ? was.phone : court.phone());
  }

  private static Optional<CourtChange> change(Court court, Told was, Told now) {
    if (was == null) {
      return Optional.empty();
    }
    boolean moved = !PlaceForm.of(was.address).equals(PlaceForm.of(now.address));
    boolean called = !digits(was.phone).equals(digits(now.phone));
    return moved || called ? Optional.of(new CourtChange(court, moved)) : Optional.empty();
  }

  private static String digits(String phone) {
    return phone.replaceAll("[^0-9]", "").replaceFirst("^1(?=[0-9]{10})", "");
  }
}
