package org.docketline.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.docketline.ServiceTest;
import org.docketline.sms.Fate;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Why something ended is kept as one of a few reasons, beside its words. */
@QuarkusTest
class EndReasonTest extends ServiceTest {
  private static final String ROW = "A100200,OAK COURT,2026-05-18,9:30,,,";

  private List<String> subscriptions() {
    return query("select end_reason, ended_reason from subscription order by id");
  }

  private List<String> subscribers() {
    return query("select status, end_reason, reason from subscriber order by id");
  }

  @Test
  void ticketThatWasLeftSaysSo() {
    countySays(ROW);
    text("A100200");
    assertThat(subscriptions()).containsExactly("null|null");
    text("REMOVE A100200");
    assertThat(subscriptions()).containsExactly("LEFT|left it");
    assertThat(subscribers()).containsExactly("ACTIVE|null|null");
  }

  @Test
  void watchThatFoundNothingSaysSo() {
    text("A100200");
    at("2026-06-04T12:00:00");
    assertThat(subscriptions()).containsExactly("NOT_FOUND|not found in time");
  }

  @Test
  void whoAskedToStopIsToldFromAWrongNumber() {
    text("A100200");
    text(OTHER_PHONE, "A100200");
    text("please stop texting me");
    text(OTHER_PHONE, "wrong number");
    assertThat(subscribers())
        .containsExactly(
            "STOPPED|ASKED_TO_STOP|asked to stop", "STOPPED|WRONG_NUMBER|wrong number");
    assertThat(subscriptions())
        .containsExactly("ASKED_TO_STOP|asked to stop", "WRONG_NUMBER|wrong number");
    text("START");
    assertThat(subscribers().get(0)).isEqualTo("ACTIVE|null|null");
  }

  @Test
  void carriersRefusalKeepsItsCode() {
    countySays(ROW);
    text("A100200");
    text(OTHER_PHONE, "A100200");
    countySays("A100200,OAK COURT,2026-05-19,9:30,,,");
    carrier().next(Fate.error(400, 21610), Fate.error(400, 30006));
    tick();
    assertThat(subscribers())
        .containsExactlyInAnyOrder("STOPPED|OPTED_OUT|carrier: 21610", "ACTIVE|null|null");
    assertThat(subscriptions()).containsExactlyInAnyOrder("OPTED_OUT|carrier: 21610", "null|null");
  }

  @Test
  void olderRowsAreReadByTheirWordsOnce() throws SQLException {
    execute("drop schema if exists older cascade");
    migrate("12");
    execute(
        """
        insert into older.subscriber (phone_hash, phone, status, reason, created_at, changed_at) values
          ('\\x01', '\\x01', 'STOPPED', 'wrong number', now(), now()),
          ('\\x02', '\\x02', 'UNREACHABLE', 'carrier: 30005', now(), now()),
          ('\\x03', '\\x03', 'ACTIVE', null, now(), now());
        insert into older.subscription (subscriber_id, number, status, since, ended_reason) values
          (1, 'A100200', 'ENDED', now(), 'another court''s'),
          (1, 'A100201', 'ENDED', now(), 'carrier: 21610'),
          (1, 'A100202', 'ENDED', now(), 'carrier: 30005'),
          (1, 'A100203', 'ENDED', now(), 'words of another year')""");
    migrate("15");
    assertThat(query("select end_reason, reason from older.subscriber order by id"))
        .containsExactly("WRONG_NUMBER|wrong number", "UNREACHABLE|carrier: 30005", "null|null");
    assertThat(query("select end_reason from older.subscription order by id"))
        .containsExactly("ANOTHER_COURT", "OPTED_OUT", "UNREACHABLE", "null");
  }

  @Test
  void whatOneReceiptEndedIsFollowedAgain() throws SQLException {
    execute("drop schema if exists older cascade");
    migrate("21");
    execute(
        """
        insert into older.subscriber
          (phone_hash, phone, status, end_reason, reason, created_at, changed_at) values
          ('\\x01', '\\x01', 'UNREACHABLE', 'UNREACHABLE', 'carrier: 30006', now(), '2026-05-04T12:00:00Z'),
          ('\\x02', '\\x02', 'STOPPED', 'OPTED_OUT', 'carrier: 21610', now(), now());
        insert into older.subscription
          (subscriber_id, number, status, since, watch_until, end_reason, ended_reason) values
          (1, 'A100200', 'ENDED', now(), '2099-01-01', 'UNREACHABLE', 'carrier: 30006'),
          (1, 'A100200', 'ENDED', now(), '2099-01-01', 'UNREACHABLE', 'carrier: 30006'),
          (1, 'A100202', 'ENDED', now(), '2026-01-01', 'UNREACHABLE', 'carrier: 30006'),
          (1, 'A100201', 'ENDED', now(), now(), 'LEFT', 'texted REMOVE'),
          (2, 'A100200', 'ENDED', now(), now(), 'OPTED_OUT', 'carrier: 21610')""");
    migrate("23");
    assertThat(
            query(
                "select status, reason, failed_on, failed_code from older.subscriber order by id"))
        .containsExactly("ACTIVE|null|2026-05-04|30006", "STOPPED|carrier: 21610|null|null");
    assertThat(query("select status, end_reason from older.subscription order by id"))
        .as("a watch that is over stays over")
        .containsExactly(
            "ENDED|UNREACHABLE",
            "WAITING|null",
            "ENDED|UNREACHABLE",
            "ENDED|LEFT",
            "ENDED|OPTED_OUT");
  }

  private void migrate(String version) {
    Flyway.configure().dataSource(database).defaultSchema("older").target(version).load().migrate();
  }
}
