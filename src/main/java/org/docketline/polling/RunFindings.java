package org.docketline.polling;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What a run could not use: rows by reason, and words that nothing explains. */
@Singleton
public class RunFindings {
  private static final String REASONS =
      """
      select r.reason, r.rows, coalesce((
        select string_agg(part || ' ' || line, ', ' order by part, line) from (
          select part, line from feed_reject j
          where j.run_id = r.run_id and regexp_replace(j.reason, '[0-9]+', 'N', 'g') = r.reason
          order by part, line limit 5) first), '')
      from feed_reject_reason r where r.run_id = ? order by r.rows desc, r.reason""";
  private static final String UNKNOWN =
      """
      select kind, value, rows from (
        select run_id, kind, value, rows from feed_unknown
        union all
        select run_id, 'FACT', part || ': ' || fact || ' (' || column_name || '), ' || shapes,
          unreadable
        from feed_fact where unreadable > 0) found
      where run_id = ? order by kind, rows desc, value limit 50""";

  private final DataSource database;

  RunFindings(DataSource database) {
    this.database = database;
  }

  /** Rows that were rejected alike, and where the first few stand. */
  public record Reason(String reason, int rows, String lines) {}

  /** A court or a status word that is not known, or a fact that could not be read. */
  public record Unknown(String kind, String value, int rows) {}

  /** Why rows of a run were rejected, the most frequent reason first. */
  public List<Reason> reasons(long run) {
    return list(REASONS, run, r -> new Reason(r.getString(1), r.getInt(2), r.getString(3)));
  }

  /** What the run's rows said that nothing explains. */
  public List<Unknown> unknown(long run) {
    return list(UNKNOWN, run, r -> new Unknown(r.getString(1), r.getString(2), r.getInt(3)));
  }

  private interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  private <T> List<T> list(String sql, long run, Reading<T> reading) {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(sql)) {
      select.setLong(1, run);
      List<T> found = new ArrayList<>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(reading.of(rows));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("The records of run " + run + " cannot be read", e);
    }
  }
}
