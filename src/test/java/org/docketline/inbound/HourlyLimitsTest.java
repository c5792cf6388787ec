package org.docketline.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.docketline.MovableClock;
import org.docketline.ServiceTest;
import org.junit.jupiter.api.Test;

/** Two machines do not talk forever, and nobody goes through the numbers of a county. */
@QuarkusTest
class HourlyLimitsTest extends ServiceTest {
  private static final int REPLIES = 60;
  private static final int UNKNOWN = 20;
  private static final int MOST = 10;

  private void textManyTimes(int times, String body) {
    for (int i = 0; i < times; i++) {
      text(body);
    }
  }

  @Test
  void machineThatAnswersUsIsMetWithSilenceUntilTheHourIsOver() {
    textManyTimes(REPLIES, "STATUS");
    assertThat(text("STATUS")).isEmpty();
    assertThat(text("status")).isEmpty();
    assertThat(text(OTHER_PHONE, "status")).hasSize(1);
    MovableClock.set("2026-05-04T13:01:00");
    assertThat(text("status")).hasSize(1);
  }

  @Test
  void stopAndHelpAreAnsweredWhateverTheHourHeld() {
    textManyTimes(REPLIES, "STATUS");
    assertThat(text("HELP")).hasSize(1);
    assertThat(text("yes")).isEmpty();
    assertThat(text("deje de escribirme"))
        .singleElement()
        .asString()
        .contains("ya no recibira mensajes");
    assertThat(text("STOP")).isEmpty();
    assertThat(text("START")).hasSize(1);
    assertThat(query("select status from subscriber")).containsExactly("ACTIVE");
  }

  @Test
  void oneTicketIsLeftInSilence() {
    text("Z900100");
    textManyTimes(REPLIES, "STATUS");
    assertThat(text("REMOVE Z900100")).isEmpty();
    assertThat(query("select status from subscription")).containsExactly("ENDED");
  }

  private void guess(String phone, int first, int times) {
    for (int i = first; i < first + times; i++) {
      text(phone, "G%06d".formatted(i));
    }
  }

  @Test
  void whoFollowsTenIsToldWhomToCallAboutTheOthers() {
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,");
    guess(PHONE, 0, MOST);
    assertThat(text("A100200"))
        .singleElement()
        .asString()
        .contains("about 10 tickets", "314-555-0110")
        .doesNotContain("May 18");
    assertThat(text("G000003")).singleElement().asString().contains("0003");
    assertThat(query("select count(*) from subscription")).containsExactly(String.valueOf(MOST));
    text("REMOVE G000003");
    assertThat(text("A100200").get(0)).contains("May 18");
  }

  @Test
  void whoGuessesNumbersIsRefusedMoreEvenOfThoseThatAre() {
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,");
    for (int number = 0; number < UNKNOWN; number++) {
      guess(PHONE, number, 1);
      text("REMOVE G%06d".formatted(number));
    }
    assertThat(text("A100200")).singleElement().asString().contains("in an hour", "314-555-0110");
    assertThat(query("select count(*) from subscription")).containsExactly(String.valueOf(UNKNOWN));
    assertThat(text(OTHER_PHONE, "A100200").get(0)).contains("May 18");
    MovableClock.set("2026-05-04T13:01:00");
    assertThat(text("A100200").get(0)).contains("May 18");
  }

  @Test
  void numbersThatAreCountAsThoseThatAreNot() throws SQLException {
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,");
    text("G000001");
    execute(
        """
        insert into subscription (subscriber_id, number, status, since)
          select 1, 'H' || i, 'ENDED', '2026-05-04T12:00:00-05'
          from generate_series(1, 29) i""");
    assertThat(text("A100200")).singleElement().asString().contains("in an hour");
  }

  @Test
  void whenManyPhonesGuessEachMayStillMistype() throws SQLException {
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,");
    guess(PHONE, 0, 1);
    execute(
        """
        insert into subscription (subscriber_id, number, status, since, watch_until)
          select 1, 'H' || i, 'WAITING', '2026-05-04T12:00:00-05', '2026-06-04T12:00:00-05'
          from generate_series(1, 2000) i""");
    guess(OTHER_PHONE, 10, 3);
    assertThat(text(OTHER_PHONE, "A100200").get(0)).contains("in an hour");
    assertThat(text("+13145550150", "A100200").get(0)).contains("May 18");
  }
}
