package org.docketline.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.docketline.MovableClock;
import org.docketline.sms.Fate;
import org.docketline.sms.SentForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One POST each time, whatever the carrier does, and what is known of the text after it. */
@QuarkusTest
class OneAttemptTest extends OutboxTest {
  static Stream<Arguments> fates() {
    return Stream.of(
        Arguments.of(Fate.ACCEPT, "ACCEPTED", "ACTIVE"),
        Arguments.of(Fate.error(500, 20500), "UNKNOWN", "ACTIVE"),
        Arguments.of(Fate.error(503, 20503), "UNKNOWN", "ACTIVE"),
        Arguments.of(Fate.ACCEPT_THEN_500, "UNKNOWN", "ACTIVE"),
        Arguments.of(Fate.ACCEPT_THEN_DROP, "UNKNOWN", "ACTIVE"),
        Arguments.of(Fate.ACCEPT_NEVER_ANSWER, "UNKNOWN", "ACTIVE"),
        Arguments.of(Fate.ACCEPT_THEN_DRIP, "UNKNOWN", "ACTIVE"),
        Arguments.of(Fate.ACCEPT_THEN_GARBAGE, "UNKNOWN", "ACTIVE"),
        Arguments.of(Fate.ACCEPT_WITHOUT_SID, "UNKNOWN", "ACTIVE"),
        Arguments.of(Fate.redirect(302), "UNKNOWN", "ACTIVE"),
        Arguments.of(Fate.html(400), "UNKNOWN", "ACTIVE"),
        Arguments.of(Fate.REFUSE_429, "CREATED", "ACTIVE"),
        Arguments.of(Fate.html(429), "CREATED", "ACTIVE"),
        Arguments.of(Fate.error(400, 21611), "CREATED", "ACTIVE"),
        Arguments.of(Fate.error(400, 21408), "CREATED", "ACTIVE"),
        Arguments.of(Fate.error(400, 99999), "CREATED", "ACTIVE"),
        Arguments.of(Fate.html(404), "CREATED", "ACTIVE"),
        Arguments.of(Fate.error(400, 21617), "REFUSED", "ACTIVE"),
        Arguments.of(Fate.error(400, 21610), "REFUSED", "STOPPED"),
        Arguments.of(Fate.error(400, 21211), "REFUSED", "ACTIVE"),
        Arguments.of(Fate.error(400, 21614), "REFUSED", "ACTIVE"),
        Arguments.of(Fate.error(400, 30006), "REFUSED", "ACTIVE"));
  }

  @ParameterizedTest
  @MethodSource("fates")
  void textIsPostedOnce(Fate fate, String status, String subscriber) {
    oneTextIsDue();
    assertThat(tickWith(fate)).hasSize(1);
    assertThat(tick()).isEmpty();
    assertThat(query("select status, attempts from message where again_of is null"))
        .containsExactly(status + "|1");
    assertThat(query("select status from subscriber")).containsExactly(subscriber);
    assertThat(query("select count(*) from subscription where status = 'ACTIVE'"))
        .containsExactly(subscriber.equals("ACTIVE") ? "1" : "0");
  }

  @Test
  void phoneThatCannotBeTextedIsSentNothingMore() {
    oneTextIsDue();
    countySays("A100200,OAK COURT,2026-05-19,9:30,,,", "B200300,OAK COURT,2026-05-18,9:30,,,");
    text("B200300");
    countySays("A100200,OAK COURT,2026-05-19,9:30,,,", "B200300,OAK COURT,2026-05-20,9:30,,,");
    carrier().next(Fate.error(400, 21610), Fate.error(400, 21610));
    tick();
    countySays("A100200,OAK COURT,2026-05-21,9:30,,,", "B200300,OAK COURT,2026-05-22,9:30,,,");
    assertThat(at("2026-05-14T10:00:00")).isEmpty();
    assertThat(query("select status from message where status not in ('REFUSED', 'SUPERSEDED')"))
        .isEmpty();
  }

  @Test
  void whatMayPassWaitsLongerEachTimeUpToHalfAnHour() {
    oneTextIsDue();
    List<Double> waits = new ArrayList<>();
    for (int attempt = 1; attempt <= 9; attempt++) {
      assertThat(tickWith(Fate.error(400, 21730))).hasSize(1);
      double wait =
          Double.parseDouble(
              query("select extract(epoch from due_at - changed_at) from message").get(0));
      double expected = Math.min(30 * Math.pow(2, attempt - 1.0), 1920);
      assertThat(wait).as("attempt " + attempt).isBetween(expected * 0.79, expected * 1.21);
      waits.add(wait / expected);
      MovableClock.pass(Duration.ofMillis((long) (wait * 1000) - 100));
      assertThat(tick()).as("before it is due").isEmpty();
      MovableClock.pass(Duration.ofMillis(200));
    }
    assertThat(waits.stream().map(share -> Math.round(share * 1000)).distinct().count())
        .isGreaterThan(3);
    assertThat(tick()).hasSize(1);
    assertThat(status()).isEqualTo("ACCEPTED");
  }

  @Test
  void textThatIsNoLongerWorthSendingIsNotSent() throws SQLException {
    oneTextIsDue();
    tickWith(Fate.REFUSE_429);
    execute("update message set expires_at = due_at - interval '1 second'");
    MovableClock.pass(Duration.ofHours(1));
    assertThat(tick()).isEmpty();
    assertThat(status()).isEqualTo("EXPIRED");
  }

  @Test
  void textThatCannotBeOpenedHoldsUpNoOther() throws SQLException {
    textIsDue(PHONE, OTHER_PHONE);
    execute("update subscriber set phone = '\\x00' where id = (select min(id) from subscriber)");
    assertThat(tick()).extracting(SentForm::to).containsExactly(OTHER_PHONE);
    assertThat(query("select status, attempts from message order by id"))
        .containsExactly("CREATED|0", "ACCEPTED|1");
  }
}
