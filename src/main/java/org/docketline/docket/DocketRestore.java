package org.docketline.docket;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * Makes the docket what it was before a run that applied a held file, in the caller's transaction.
 * What anything has changed since then stays as it is.
 */
@Singleton
public final class DocketRestore {
  // Every poll counts anew what its file leaves out: that is no change of a hearing.
  private static final String COUNTED =
      " - '{absent_polls,absent_since,blank_since,blank_for_long}'::text[]";

  private static final String UNCHANGED_DATES =
      """
      update docket_before b set undone = true from hearing h
      where b.run_id = ? and h.id = b.hearing_id and to_jsonb(h)%1$s = b.became%1$s"""
          .formatted(COUNTED);

  private static final String UNCHANGED_TICKETS =
      """
      update docket_before b set undone = true from citation c
      where b.run_id = ? and b.hearing_id is null and c.id = b.citation_id
        and c.status = b.became ->> 'status' and c.number = b.became ->> 'number'
        and not exists (select from citation o
          where o.feed = c.feed and o.number = b.was ->> 'number' and o.id <> c.id)""";

  private static final String ADDED_DATES =
      """
      delete from hearing h using docket_before b
      where b.run_id = ? and b.undone and b.was is null and h.id = b.hearing_id""";

  // A version never comes again: what waits to be sent goes by it.
  private static final String DATES =
      """
      update hearing h set date = w.date, time = w.time, session = w.session, court = w.court,
        court_address = w.court_address, room = w.room, type = w.type, status = w.status,
        status_unknown = w.status_unknown, drivers = w.drivers, dated_at = w.dated_at,
        absent_polls = w.absent_polls, absent_since = w.absent_since, blank_since = w.blank_since,
        blank_for_long = w.blank_for_long,
        version = h.version + case when b.was -> 'version' <> b.became -> 'version' then 1 else 0 end
      from docket_before b cross join lateral jsonb_populate_record(null::hearing, b.was) w
      where b.run_id = ? and b.undone and b.was is not null and h.id = b.hearing_id""";

  private static final String TICKETS =
      """
      update citation c set status = w.status, number = w.number, unpadded = w.unpadded,
        mark = w.mark, court = w.court, absent_since = w.absent_since
      from docket_before b cross join lateral jsonb_populate_record(null::citation, b.was) w
      where b.run_id = ? and b.undone and b.hearing_id is null and c.id = b.citation_id""";

  private static final String OWN_NAMES =
      """
      delete from citation_name a using docket_before b
      where b.run_id = ? and b.undone and b.hearing_id is null and a.citation_id = b.citation_id
        and a.number = b.was ->> 'number'""";

  // A reminder that was given up since its ticket was closed is owed again by another version.
  private static final String OPEN_AGAIN =
      """
      update hearing h set version = h.version + 1 from docket_before b
      where b.run_id = ? and b.undone and b.hearing_id is null
        and b.became ->> 'status' = 'CLOSED' and h.citation_id = b.citation_id
        and h.status = 'SCHEDULED'
        and not exists (select from docket_before o
          where o.run_id = b.run_id and o.citation_id = b.citation_id and o.hearing_id = h.id
            and o.undone and o.was -> 'version' <> o.became -> 'version')""";

  // A change that was taken back is none, for who compares what several lists say. Of one statement
  // with both ways the planner would compare every change with every row.
  private static final String CHANGES =
      """
      delete from docket_change d using docket_before b
      where b.run_id = ? and b.undone and d.run_id = b.run_id and d.citation_id = b.citation_id
        and d.kind <> 'TRANSFERRED' and d.hearing_id is not distinct from b.hearing_id""";

  private static final String TRANSFERS =
      """
      delete from docket_change d using docket_before b
      where b.run_id = ? and b.undone and d.run_id = b.run_id and d.kind = 'TRANSFERRED'
        and d.hearing_id = b.hearing_id""";

  private static final String COUNTS =
      """
      select count(*) filter (where hearing_id is not null and was is not null and undone),
        count(*) filter (where was is null and undone),
        count(*) filter (where hearing_id is null and undone),
        count(*) filter (where not undone)
      from docket_before where run_id = ?""";

  private static final String REPEATED =
      """
      select count(distinct d.id)
      from docket_change d
      join docket_before b on b.citation_id = d.citation_id and b.undone
      left join hearing h on h.id = d.hearing_id
      where d.run_id = ? and case
        when d.hearing_id is null
          then b.hearing_id is null and b.became ->> 'status' = d.kind
        else (b.hearing_id = d.hearing_id or b.was is null)
          and jsonb_build_array(h.date, h.time, h.court, h.room, h.status) = jsonb_build_array(
            b.became -> 'date', b.became -> 'time', b.became -> 'court', b.became -> 'room',
            b.became -> 'status') end""";

  private static final List<String> STEPS =
      List.of(
          UNCHANGED_DATES, UNCHANGED_TICKETS, ADDED_DATES, DATES, TICKETS, OWN_NAMES, OPEN_AGAIN);

  private final DataSource database;

  DocketRestore(DataSource database) {
    this.database = database;
  }

  /**
   * What is as it was before: dates that were there, dates that were not, tickets; and what stays
   * since it changed once more.
   */
  public record Restored(int dates, int removed, int tickets, int left) {}

  /** Restores all that this run changed and nothing has changed since. */
  public Restored restore(long run) throws SQLException {
    try (Connection connection = database.getConnection()) {
      for (String step : STEPS) {
        update(connection, step, run);
      }
      return restored(connection, run);
    }
  }

  private static Restored restored(Connection connection, long run) throws SQLException {
    try (var select = connection.prepareStatement(COUNTS)) {
      select.setLong(1, run);
      try (var row = select.executeQuery()) {
        row.next();
        return new Restored(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4));
      }
    }
  }

  /** Forgets the changes of which it was so; until then they say who was told. */
  public void forgetChanges(long run) throws SQLException {
    try (Connection connection = database.getConnection()) {
      update(connection, CHANGES, run);
      update(connection, TRANSFERS, run);
    }
  }

  /** How many changes of this run are those that somebody has taken back. */
  public int repeated(long run) throws SQLException {
    try (Connection connection = database.getConnection();
        var select = connection.prepareStatement(REPEATED)) {
      select.setLong(1, run);
      try (var row = select.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  private static void update(Connection connection, String sql, long run) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setLong(1, run);
      statement.executeUpdate();
    }
  }
}
