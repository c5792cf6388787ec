package org.docketline.docket;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * What the courts say, merged from one feed run at a time. All of a run happens in the caller's
 * transaction: a text that arrives meanwhile sees the docket before it or after it.
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

  private static final String MOVES = " and kind in ('MOVED', 'RELOCATED', 'CANCELLED')";

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
  public void dropOrphans(StagedRows staging, Consumer<Orphan> named) throws SQLException {
    staging.flush();
    try (var statement = staging.connection().createStatement();
        var orphans = statement.executeQuery(ORPHANS)) {
      while (orphans.next()) {
        named.accept(new Orphan(orphans.getString(1), orphans.getLong(2), orphans.getString(3)));
      }
    }
  }

  /**
   * Counts what the feed left out before as left out once more; the merge that follows, if one
   * does, finds what is back.
   */
  public void seeAgain(DocketRun run) throws SQLException {
    if (run.rules().wholeDocket()) {
      try (var connection = database.getConnection()) {
        new AbsenceMerge(context(connection, run)).countAbsencesAgain();
      }
    }
  }

  /** Gives up the dates that were left out for too long; the last step of a run. */
  public void giveUpUnseen(DocketRun run) throws SQLException {
    if (run.rules().wholeDocket()) {
      try (var connection = database.getConnection()) {
        new AbsenceMerge(context(connection, run)).giveUpUnseen(run.rules().absentAfter());
      }
    }
  }

  /**
   * The same where a citation is asked for by itself: counts again what was left out of those that
   * are staged, or named as gone. Of the others nothing was heard.
   */
  public void seeAgain(DocketRun run, StagedRows staging) throws SQLException {
    if (run.rules().wholeDocket()) {
      staging.flush();
      new AbsenceMerge(context(staging.connection(), run)).countAbsencesAgainOfStaged();
    }
  }

  /** Gives up the dates of those that were left out for too long, and now again. */
  public void giveUpUnseen(DocketRun run, StagedRows staging) throws SQLException {
    if (run.rules().wholeDocket()) {
      new AbsenceMerge(context(staging.connection(), run))
          .giveUpUnseenOfStaged(run.rules().absentAfter());
    }
  }

  private MergeContext context(Connection connection, DocketRun run) {
    return new MergeContext(connection, run, county.timeZone());
  }

  /**
   * Merges what was staged; what changed stands in {@code docket_change} under this run. {@code
   * everything}: all that the feed says is staged, so that what is not is gone; otherwise only what
   * is named as gone is.
   */
  public MergeOutcome merge(StagedRows staging, DocketRun run, boolean everything)
      throws SQLException {
    staging.flush();
    MergeContext context = context(staging.connection(), run);
    var citations = new CitationMerge(context);
    if (run.rules().latestRowCounts()) {
      citations.keepLatestRows();
    }
    citations.sumUpCitations();
    citations.listKnown();
    int added = citations.addCitations();
    citations.changeStatuses();
    var hearings = new HearingMerge(context);
    mergeHearings(hearings);
    var absences = new AbsenceMerge(context);
    if (run.rules().wholeDocket()) {
      mergeAbsences(absences, everything);
    }
    citations.replaceViolations();
    int touched = citations.touched() + hearings.touched() + absences.touched();
    return new MergeOutcome(added, changes(citations, ""), changes(citations, MOVES), touched);
  }

  private static void mergeHearings(HearingMerge hearings) throws SQLException {
    hearings.addFirstHearings();
    hearings.listWanted();
    hearings.listStanding();
    hearings.pairHearings();
    hearings.noteChanges();
    hearings.updateHearings();
    hearings.addHearings();
  }

  private static void mergeAbsences(AbsenceMerge absences, boolean everything) throws SQLException {
    if (everything) {
      absences.listUnstaged();
    } else {
      absences.listGone();
    }
    absences.beginAbsences();
  }

  private static int changes(MergeStep merge, String which) throws SQLException {
    return merge.count(
        "select count(*) from docket_change where run_id = ?" + which, merge.runId());
  }

  /**
   * How many hearings were ahead before this run, counted no further than {@code limit}: whether a
   * few changes are too many needs no count of millions.
   */
  public int hearingsAhead(DocketRun run, long limit) throws SQLException {
    try (var connection = database.getConnection()) {
      return new HearingsAhead(context(connection, run)).count(limit);
    }
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
