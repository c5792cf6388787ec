package org.docketline.docket;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.BiConsumer;
import javax.sql.DataSource;

/**
 * What the courts say, merged from one feed run at a time. All of a run happens in the caller's
 * transaction: a text that arrives meanwhile sees the docket before it or after it.
 */
@Singleton
public final class Docket {
  private static final String STAGING =
      """
      create temp table staged_entry (
        line bigint, number text, status text, court text, court_address text, date date, time time,
        room text, type text, cancelled boolean) on commit drop;
      create temp table staged_violation (
        part text, line bigint, number text, violation text, description text, status text,
        warrant boolean, fine numeric, costs numeric) on commit drop;
      create temp table staged_unread (number text) on commit drop""";
  private static final String ORPHANS =
      """
      with orphan as (
        delete from staged_violation v
        where not exists (select from staged_entry e where e.number = v.number)
        returning part, line)
      select part, line from orphan order by part, line""";

  private final DataSource database;
  private final CourtDirectory courts;
  private final CountyConfig county;
  private final Clock clock;

  Docket(DataSource database, CourtDirectory courts, CountyConfig county, Clock clock) {
    this.database = database;
    this.courts = courts;
    this.county = county;
    this.clock = clock;
  }

  /** A connection of the running transaction with empty staging tables. */
  public Connection open() throws SQLException {
    var connection = database.getConnection();
    try (var statement = connection.createStatement()) {
      statement.execute(STAGING);
    }
    return connection;
  }

  /** Where the rows of the feed's own file go. */
  public Staging stageEntries(Connection connection) throws SQLException {
    return Staging.entries(connection);
  }

  /** Where the rows of the files joined to it go. */
  public Staging stageViolations(Connection connection) throws SQLException {
    return Staging.violations(connection);
  }

  /** Takes out the violations whose citation is not staged, and names each by part and line. */
  public void dropOrphans(Connection connection, BiConsumer<String, Long> named)
      throws SQLException {
    try (var statement = connection.createStatement();
        var orphans = statement.executeQuery(ORPHANS)) {
      while (orphans.next()) {
        named.accept(orphans.getString(1), orphans.getLong(2));
      }
    }
  }

  /**
   * Names the citations of which a row could not be read. What is left of them does not prove that
   * they are closed, nor that one date took another's place.
   */
  public void stageUnread(Connection connection, Collection<String> numbers) throws SQLException {
    try (var insert =
        connection.prepareStatement("insert into staged_unread select unnest(?::text[])")) {
      insert.setArray(1, connection.createArrayOf("text", numbers.toArray()));
      insert.executeUpdate();
    }
  }

  /** Merges what was staged; what changed stands in {@code docket_change} under this run. */
  public Merged merge(Connection connection, long run, String feed, MergeRules rules)
      throws SQLException {
    Instant now = clock.instant();
    var citations = new CitationMerge(connection, run, feed, now, county.timeZone());
    if (rules.latestRowCounts()) {
      citations.keepLatestRows();
    }
    citations.sumUpCitations();
    int added = citations.addCitations();
    citations.changeStatuses();
    mergeHearings(new HearingMerge(connection, run, feed, now, county.timeZone()));
    if (rules.wholeDocket()) {
      var absences = absences(connection, run, feed);
      absences.countAbsences();
      absences.giveUpUnseen(rules.absentAfter());
    }
    citations.replaceViolations();
    return merged(citations, run, added);
  }

  private static void mergeHearings(HearingMerge hearings) throws SQLException {
    hearings.listWanted();
    hearings.listStanding();
    hearings.pairHearings();
    hearings.noteChanges();
    hearings.updateHearings();
    hearings.addHearings();
  }

  private static Merged merged(MergeStep merge, long run, int added) throws SQLException {
    String changes = "select count(*) from docket_change where run_id = ?";
    return new Merged(
        added,
        merge.count(changes, run),
        merge.count(changes + " and kind in ('MOVED', 'RELOCATED', 'CANCELLED')", run),
        merge.count("select count(*) from standing where ahead and status = 'SCHEDULED'"));
  }

  /**
   * A poll that brought the same file again: only what it left out before is left out once more.
   */
  public void seeUnchanged(Connection connection, long run, String feed, MergeRules rules)
      throws SQLException {
    if (rules.wholeDocket()) {
      var absences = absences(connection, run, feed);
      absences.countAbsencesAgain();
      absences.giveUpUnseen(rules.absentAfter());
    }
  }

  private AbsenceMerge absences(Connection connection, long run, String feed) {
    return new AbsenceMerge(connection, run, feed, clock.instant(), county.timeZone());
  }

  /** Makes the directory's names known to the merge; done at every start. */
  public void publishCourts() throws SQLException {
    try (var connection = database.getConnection();
        var upsert =
            connection.prepareStatement(
                """
                insert into court_alias (alias, code, time_zone) values (?, ?, ?)
                on conflict (alias) do update
                set code = excluded.code, time_zone = excluded.time_zone""");
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
}
