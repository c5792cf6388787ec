package org.docketline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.docketline.bench.CarrierBook.Entry;

/** Compares what the carrier was handed with what was due; whatever differs fails the benchmark. */
final class SendCheck {
  // In two, so that each is answered from an index whatever else the table holds.
  private static final String LEFT =
      """
      select (select count(*) from message where status = 'CREATED')
        + (select count(*) from message where status in ('SENDING', 'UNKNOWN'))\
      """;
  private static final String RECORDED =
      "select sid from message where status in ('ACCEPTED', 'DELIVERED') and subscriber_id > ?";
  private static final String DELIVERED =
      "select count(*) from message where status = 'DELIVERED' and subscriber_id > ?";

  private SendCheck() {}

  static long left(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(LEFT)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** How many texts to phones after this one have a receipt that says so. */
  static long delivered(Connection connection, int after) throws SQLException {
    try (var statement = connection.prepareStatement(DELIVERED)) {
      statement.setLong(1, after);
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /** One text to each phone after this one, in its own words, recorded under the carrier's id. */
  static void eachOnce(Connection connection, List<Entry> taken, int after, int many)
      throws SQLException {
    Set<String> phones = new HashSet<>();
    Set<String> sids = new HashSet<>();
    for (Entry text : taken) {
      long number = Long.parseLong(text.to().substring(5));
      assertThat(number).as("whom a text went to").isBetween(after + 1L, (long) after + many);
      assertThat(phones.add(text.to())).as("the first text to resident " + number).isTrue();
      assertThat(text.body()).contains(DueTexts.words(number));
      sids.add(text.sid());
    }
    assertThat(phones).as("residents who were texted").hasSize(many);
    assertThat(recorded(connection, after).equals(sids)).as("accepted and recorded").isTrue();
  }

  private static Set<String> recorded(Connection connection, int after) throws SQLException {
    try (var statement = connection.prepareStatement(RECORDED)) {
      statement.setLong(1, after);
      try (var rows = statement.executeQuery()) {
        Set<String> sids = new HashSet<>();
        while (rows.next()) {
          sids.add(rows.getString(1));
        }
        return sids;
      }
    }
  }
}
