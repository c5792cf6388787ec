package org.docketline.docket;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Holds what the courts say, merged from one feed run at a time. All of a run happens in the
 * caller's transaction, so that an answer to a resident sees the docket before it or after it.
 */
@Singleton
public final class Docket {
  private static final String ORPHANS =
      """
      with orphan as (
        delete from staged_violation v
        where not exists (select from staged_entry e where e.number = v.number)
        returning part, line, number)
      select part, line, number from orphan order by part, line""";

  private static final String NAME =
      """
      insert into court_alias (alias, code, time_zone) values (?, ?, ?)
      on conflict (alias) do update set code = excluded.code, time_zone = excluded.time_zone""";

  private static final String ZONE =
      """
      insert into county_zone (zone) values (?)
      on conflict (one) do update set zone = excluded.zone""";

  private final DataSource database;
  private final CourtDirectory courts;
  private final CountyConfig county;

  Docket(DataSource database, CourtDirectory courts, CountyConfig county) {
    this.database = database;
    this.courts = courts;
    this.county = county;
  }

  /** Empty staging tables in the running transaction; what was staged in it before is forgotten. */
  public StagedRows stage() throws SQLException {
    return new StagedRows(database.getConnection());
  }

  /** A violation whose citation the feed does not list, by its file's part, line and number. */
  public record Orphan(String part, long line, String number) {}

  /** Takes out the violations whose citation is not staged, and names each. */
  public void dropOrphans(StagedRows staged, Consumer<Orphan> named) throws SQLException {
    staged.flush();
    try (var statement = staged.connection().createStatement();
        var orphans = statement.executeQuery(ORPHANS)) {
      while (orphans.next()) {
        named.accept(new Orphan(orphans.getString(1), orphans.getLong(2), orphans.getString(3)));
      }
    }
  }

  /**
   * Merges what was staged and answers with what its feed is judged by; what changed stands in
   * {@code docket_change} under this run.
   */
  public MergeOutcome merge(StagedRows staged, DocketRun run, MergeScope scope)
      throws SQLException {
    staged.flush();
    return new DocketMerge(new MergeContext(staged.connection(), run)).merge(scope);
  }

  /** Merges a poll that brought the files of the last one: what they left out is left out again. */
  public void mergeUnchanged(DocketRun run) throws SQLException {
    try (var connection = database.getConnection()) {
      new DocketMerge(new MergeContext(connection, run)).mergeUnchanged();
    }
  }

  /**
   * Makes the directory's names, and the county's zone, known to the merge; done at every start.
   */
  public void publishCourts() throws SQLException {
    try (var connection = database.getConnection()) {
      publishNames(connection);
      publishZone(connection);
    }
  }

  private void publishNames(Connection connection) throws SQLException {
    try (var upsert = connection.prepareStatement(NAME);
        var delete =
            connection.prepareStatement("delete from court_alias where alias <> all (?)")) {
      for (Map.Entry<String, Court> court : courts.byAlias().entrySet()) {
        upsert.setString(1, court.getKey());
        upsert.setString(2, court.getValue().code());
        upsert.setString(3, court.getValue().zone().getId());
        upsert.addBatch();
      }
      upsert.executeBatch();
      delete.setArray(1, connection.createArrayOf("text", courts.byAlias().keySet().toArray()));
      delete.executeUpdate();
    }
  }

  private void publishZone(Connection connection) throws SQLException {
    try (var upsert = connection.prepareStatement(ZONE)) {
      upsert.setString(1, county.timeZone().getId());
      upsert.executeUpdate();
    }
  }
}
