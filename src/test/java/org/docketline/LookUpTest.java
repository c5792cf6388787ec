package org.docketline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.docketline.outbox.UntoldTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With 100,000 of everything: no text from a resident, and no timer, reads a whole table. */
@QuarkusTest
class LookUpTest extends ServiceTest {
  private static final List<String> TABLES =
      List.of(
          "citation",
          "citation_name",
          "hearing",
          "violation",
          "subscriber",
          "subscription",
          "message",
          "inbound_text");

  @Inject UntoldTexts untold;

  @BeforeEach
  void fill() throws SQLException {
    execute(
        """
        insert into citation (feed, number, status, first_seen)
          select 'county', 'N' || 1000000 + n, 'OPEN', now() from generate_series(1, 100000) n;
        insert into citation_name
          select id, 'C' || 1000000 + id, null, true from citation;
        insert into hearing (citation_id, date, time, court, status, dated_at)
          select id, date '2026-05-05' + (id % 1000)::integer, '9:30', 'OAK COURT', 'SCHEDULED',
            now() from citation;
        insert into violation (citation_id, description) select id, 'Speeding' from citation;
        insert into subscriber (phone_hash, phone, status, created_at, changed_at)
          select sha256(n::text::bytea), '', 'ACTIVE', now(), now() from generate_series(1, 100000) n;
        insert into subscription (subscriber_id, number, citation_id, status, since)
          select id, number, id, 'ACTIVE', now() from citation where id > 200;
        insert into subscription (subscriber_id, number, status, since, watch_until)
          select id, 'W' || id, 'WAITING', now(), '2099-01-01' from citation where id <= 200;
        insert into message (subscriber_id, subscription_id, notice, cause, hearing_id,
            hearing_version, urgency, status, sid, created_at, due_at, expires_at, changed_at)
          select s.subscriber_id, s.id, 'moved', 'old ' || s.id, s.citation_id, 1, 1, 'DELIVERED',
            'SM' || s.id, now(), now(), now(), now() from subscription s;
        insert into inbound_text (sid, phone_hash, received_at, body, reply)
          select 'SMold' || id, phone_hash, now(), '', '' from subscriber;
        analyze""");
  }

  @AfterEach
  void shrink() throws SQLException {
    execute("truncate citation, subscriber, inbound_text cascade; analyze");
  }

  @Test
  void neitherTextsNorTimersReadATableWhole() throws SQLException {
    countsAreSeen();
    textsReadNoTableWhole();
    timersReadNoTableWhole();
    mainLookUpsUseAnIndex();
  }

  // The meter works: a whole table that the service's own connections read is counted.
  private void countsAreSeen() throws SQLException {
    long before = sequentialScans().get("violation");
    query("select count(*) from violation");
    assertThat(sequentialScans().get("violation")).isGreaterThan(before);
  }

  private void textsReadNoTableWhole() throws SQLException {
    Map<String, Long> before = sequentialScans();

    for (int round = 0; round < 8; round++) { // a prepared statement is planned anew after five
      MovableClock.set(
          "2026-05-04T%d:00:00".formatted(12 + round)); // an hour's replies are bounded
      String phone = "+1314555014" + round; // what one has is kept over its stop
      String number = "N" + (1_000_300 + round);
      assertThat(text(phone, number)).singleElement().asString().contains("You have court");
      assertThat(text(phone, "N100 " + (1_000 + round) + ", U55555")).isNotEmpty();
      assertThat(text(phone, "U9999" + round)).singleElement().asString().contains("can't find");
      assertThat(text(phone, "STATUS")).isNotEmpty();
      assertThat(text(phone, "REMOVE " + number))
          .singleElement()
          .asString()
          .contains("won't text you about");
      assertThat(text(phone, "HELP")).hasSize(1);
      assertThat(text(phone, "what is this?")).hasSize(1);
      assertThat(text(phone, "STOP")).hasSize(1);
      assertThat(text(phone, number)).hasSize(1);
      assertThat(text(phone, "START")).isNotEmpty();
    }

    assertThat(sequentialScans()).isEqualTo(before);
  }

  private void timersReadNoTableWhole() throws SQLException {
    tick();
    Map<String, Long> before = sequentialScans();

    for (int round = 0; round < 8; round++) {
      tick();
      untold.watch();
      untold.latest();
    }

    assertThat(sequentialScans()).isEqualTo(before);
  }

  private void mainLookUpsUseAnIndex() {
    for (String query :
        List.of(
            "select * from citation where number = 'N1000300' order by id",
            "select * from citation where id in (select id from citation where number = 'C1000300'"
                + " union all select citation_id from citation_name where number = 'C1000300')",
            "select min(id) from (select feed, id from citation where number = 'N300' or unpadded ="
                + " 'N300' union select c.feed, c.id from citation_name a join citation c on c.id ="
                + " a.citation_id where a.number = 'N300' or a.unpadded = 'N300') alike group by"
                + " feed having count(*) = 1",
            "select * from hearing where citation_id = 300 order by date, time, id",
            "select * from subscriber where phone_hash = sha256('300') for update",
            "select * from subscription where subscriber_id = 300 and status <> 'ENDED' order by id",
            "select count(*) from subscription where citation_id = 300 and status = 'ACTIVE'",
            "select 1 from inbound_text where sid = 'SMold300'",
            "select w.id from unnest(array[1::bigint], array['W1'], array['W1']) w (id, number,"
                + " plain) join citation c on c.number in (w.number, w.plain)",
            "select w.id from unnest(array[1::bigint], array['W1']) w (id, plain) join"
                + " citation_name a on a.unpadded = w.plain",
            "select id, watched from subscription where status = 'WAITING' and watched is not null"
                + " and id > 1 order by id limit 2000",
            "select * from message where status = 'CREATED' and due_at <= now() and expires_at >"
                + " now() order by urgency, due_at limit 10 for update skip locked",
            "update message set status = 'EXPIRED' where status = 'CREATED' and expires_at <= now()",
            "select * from subscription where status = 'WAITING' and watch_until <= now()",
            "select * from message where status = 'UNKNOWN' and lease_until <= now()",
            "select * from message where look_again_at <= now() and status not in ('SENDING',"
                + " 'UNKNOWN') order by look_again_at limit 100 for update skip locked",
            "select * from message where subscriber_id in (select subscriber_id from message where"
                + " id in (300)) and id not in (300) and carried_by is null and claimed_at is not"
                + " null and (status in ('SENDING', 'UNKNOWN') or look_again_at is not null)",
            "select count(*) from message where unsettled and status = 'UNKNOWN'",
            "select sid from message where sid in ('SM300', 'SM301')",
            "select reply from inbound_text where sid = 'SMold300'")) {
      List<String> plan = query("explain " + query);
      System.out.println(query + "\n  " + String.join("\n  ", plan));
      assertThat(plan)
          .as(query)
          .noneMatch(line -> line.contains("Seq Scan") && !line.contains("court_alias"));
    }
  }

  private Map<String, Long> sequentialScans() throws SQLException {
    return ReadCounts.of(database, "seq_scan", TABLES);
  }
}
