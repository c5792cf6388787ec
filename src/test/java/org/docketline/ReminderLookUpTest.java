package org.docketline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 100,000 hearings tomorrow, a hundredth of them followed, and 100,000 texts of the past. */
@QuarkusTest
class ReminderLookUpTest extends ServiceTest {
  private static final int FOLLOWED = 1000;
  private static final int TICKS = 8; // a prepared statement is planned anew after five

  @BeforeEach
  void fill() throws SQLException {
    execute(
        """
        insert into citation (feed, number, status, first_seen)
          select 'county', 'N' || n, 'OPEN', now() from generate_series(1, 100000) n;
        insert into hearing (citation_id, date, time, court, status, dated_at)
          select id, '2026-05-05', '9:30', 'OAK COURT', 'SCHEDULED', '2026-04-01' from citation;
        insert into subscriber (phone_hash, phone, status, created_at, changed_at)
          select sha256(n::text::bytea), '', 'ACTIVE', now(), now() from generate_series(1, 2000) n;
        insert into subscription (subscriber_id, number, citation_id, status, since)
          select id, 'N' || id, id * 50, case when id <= %d then 'ACTIVE' else 'ENDED' end,
            '2026-04-01' from subscriber;
        insert into message (subscriber_id, subscription_id, notice, cause, hearing_id,
            hearing_version, lead_days, was_date, urgency, status, created_at, due_at, expires_at,
            changed_at)
          select subscriber_id, id, 'reminder', 'old ' || id || '/' || n, citation_id, 1, 1,
            date '2020-01-01' + n, 1, 'DELIVERED', now(), now(), now(), now()
          from subscription, generate_series(1, 50) n;
        analyze"""
            .formatted(FOLLOWED));
  }

  @AfterEach
  void shrink() throws SQLException {
    execute("truncate citation, subscriber cascade; analyze");
  }

  @Test
  void planningReadsWhatIsFollowedAndNoText() throws SQLException {
    reminders.planDue();
    assertThat(query("select count(*) from message where status = 'CREATED'"))
        .containsExactly("" + FOLLOWED);
    Map<String, Long> before = rowsRead();

    for (int tick = 0; tick < TICKS; tick++) {
      MovableClock.set("2026-05-04T%d:00:00".formatted(13 + tick)); // each hour looks at all
      reminders.planDue();
    }

    Map<String, Long> after = rowsRead();
    assertThat(after)
        .allSatisfy(
            (table, rows) ->
                assertThat(rows - before.get(table))
                    .as(table)
                    .isLessThanOrEqualTo(TICKS * FOLLOWED * 2L));
  }

  private Map<String, Long> rowsRead() throws SQLException {
    return ReadCounts.of(
        database, "seq_tup_read + idx_tup_fetch", List.of("hearing", "citation", "message"));
  }
}
