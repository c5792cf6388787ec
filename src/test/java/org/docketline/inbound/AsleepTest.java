package org.docketline.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.docketline.MovableClock;
import org.docketline.ServiceTest;
import org.docketline.retention.Retention;
import org.docketline.sms.Fate;
import org.docketline.sms.PhoneNumber;
import org.docketline.sms.Segments;
import org.docketline.subscription.EndReason;
import org.docketline.subscription.Subscribers;
import org.docketline.understanding.Command.Stop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** STOP sleeps and START wakes: what is told then is how each ticket stands then. */
@QuarkusTest
class AsleepTest extends ServiceTest {
  private static final String ROW = "A100200,OAK COURT,2026-05-18,9:30,,,";
  private static final String OTHER = "B200300,PINE COURT,2026-05-20,13:30,,,";

  @Inject StopDesk desk;
  @Inject Subscribers subscribers;
  @Inject Retention retention;

  private String ask(String body) {
    List<String> said = text(body);
    assertThat(said).allMatch(one -> Segments.count(one) <= 2);
    return String.join("\n", said);
  }

  private List<String> kept() {
    return query("select count(*) from subscription where coalesce(number, watched::text) <> ''");
  }

  /** What the county says before the stop, and while the phone sleeps; then what START says. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          ahead; A100200,OAK COURT,2026-05-18,9:30,,,; A100200,OAK COURT,2026-05-18,9:30,,,; Monday, May 18 at 9:30
          today; A100200,OAK COURT,2026-05-06,16:30,,,; A100200,OAK COURT,2026-05-06,16:30,,,; Wednesday, May 6 at 4:30
          moved; A100200,OAK COURT,2026-05-18,9:30,,,; A100200,OAK COURT,2026-05-21,9:30,,,; Thursday, May 21 at 9:30
          cancelled; A100200,OAK COURT,2026-05-18,9:30,,,; A100200,OAK COURT,2026-05-18,9:30,,CANCELLED,; was canceled
          closed; A100200,OAK COURT,2026-05-18,9:30,,,; A100200,OAK COURT,2026-05-18,9:30,,,CLOSED; lists the ticket as closed
          past; A100200,OAK COURT,2026-05-05,9:30,,,; A100200,OAK COURT,2026-05-05,9:30,,,; has passed
          no date yet; A100200,OAK COURT,,,,,; A100200,OAK COURT,,,,,; no court date yet
          given a date; A100200,OAK COURT,,,,,; A100200,OAK COURT,2026-05-18,9:30,,,; Monday, May 18 at 9:30
          found; B200300,OAK COURT,2026-05-18,9:30,,,; A100200,OAK COURT,2026-05-18,9:30,,,; Monday, May 18 at 9:30
          watched; B200300,OAK COURT,2026-05-18,9:30,,,; B200300,OAK COURT,2026-05-18,9:30,,,; can't find the ticket ending 0200
          """)
  void startTellsHowItStandsNow(String state, String before, String since, String told) {
    countySays(before);
    text("A100200");
    tick();
    text("STOP");
    MovableClock.set("2026-05-06T12:00:00");
    countySays(since);
    assertThat(tick()).isEmpty();
    assertThat(ask("START"))
        .contains("Welcome back", "ticket ending 0200", told, "Not yours? Text REMOVE")
        .doesNotContain("Msg frequency");
    assertThat(tick()).isEmpty();
    assertThat(query("select count(*) from subscription where status <> 'ENDED'"))
        .containsExactly("1");
    assertThat(ask("STATUS")).contains("0200");
  }

  @Test
  void ticketThatLeftTheDocketMeanwhileIsToldAsNoLongerSeen() {
    countySays(ROW, OTHER);
    text("A100200");
    text("STOP");
    for (int day = 5; day < 10; day++) {
      MovableClock.set("2026-05-0%dT12:00:00".formatted(day));
      countySays(OTHER);
    }
    assertThat(tick()).isEmpty();
    assertThat(ask("START")).contains("Welcome back", "0200", "no longer see", "May 18");
  }

  @Test
  void laterChangesAreToldFromWhatStartTold() {
    countySays(ROW);
    text("A100200");
    text("STOP");
    countySays("A100200,OAK COURT,2026-05-21,9:30,,,");
    text("START");
    countySays("A100200,OAK COURT,2026-05-22,9:30,,,");
    assertThat(tick())
        .singleElement()
        .satisfies(sent -> assertThat(sent.body()).contains("May 22", "Not Thursday, May 21"));
    countySays("A100200,OAK COURT,2026-05-22,9:30,,,");
    assertThat(tick()).isEmpty();
  }

  @Test
  void remindersThatFellDueMeanwhileAreNotSentLate() {
    countySays(ROW);
    text("A100200");
    text("STOP");
    assertThat(at("2026-05-11T10:00:00")).isEmpty();
    MovableClock.set("2026-05-12T10:00:00");
    assertThat(ask("start again")).contains("May 18");
    assertThat(at("2026-05-12T10:01:00")).isEmpty();
    assertThat(at("2026-05-15T10:00:00")).singleElement().asString().contains("in 3 days");
    assertThat(at("2026-05-17T10:00:00")).singleElement().asString().contains("tomorrow");
  }

  @Test
  void textThatWaitedAtTheStopStaysUnsentAfterTheStart() {
    countySays(ROW);
    text("A100200");
    countySays("A100200,OAK COURT,2026-05-21,9:30,,,");
    text("STOP");
    assertThat(ask("START")).contains("May 21");
    assertThat(tick()).isEmpty();
  }

  @Test
  void severalTicketsAreTakenUpInLinesOfTwoSegmentsATextAtMost() {
    countySays(ROW, OTHER, "C300400,OAK COURT,,,,,");
    text("A100200, B200300, C300400");
    text("Z900100");
    text("STOP");
    assertThat(ask("resume"))
        .contains("Welcome back", "these tickets", "Text REMOVE and its number")
        .contains("Ending 0200: You have court Monday, May 18")
        .contains("Ending 0300: You have court Wednesday, May 20")
        .contains("Ending 0400: We see no court date yet")
        .contains("Ending 0100: not found yet");
    assertThat(query("select count(*) from subscription where status <> 'ENDED'"))
        .containsExactly("4");
  }

  @Test
  void afterThirtyDaysTheListIsGone() {
    countySays("A100200,OAK COURT,2026-07-18,9:30,,,");
    text("A100200");
    text("Z900100");
    text("STOP");
    MovableClock.set("2026-06-03T11:59:00");
    retention.apply();
    assertThat(kept()).containsExactly("2");
    MovableClock.set("2026-06-03T12:00:00");
    retention.apply();
    assertThat(kept()).containsExactly("0");
    assertThat(
            query(
                "select citation_id, watched_hash, driver, asleep_until, status from subscription"))
        .containsOnly("null|null|null|null|ENDED");
    assertThat(ask("START")).contains("Text a ticket number").doesNotContain("Welcome", "0200");
    countySays("A100200,OAK COURT,2026-07-19,9:30,,,", "Z900100,OAK COURT,2026-07-19,9:30,,,");
    assertThat(tick()).isEmpty();
  }

  @Test
  void onTheLastDayStartStillWakes() {
    countySays("A100200,OAK COURT,2026-07-18,9:30,,,");
    text("A100200");
    text("STOP");
    MovableClock.set("2026-06-03T11:59:00");
    assertThat(ask("START")).contains("Welcome back", "July 18");
    retention.apply();
    assertThat(kept()).as("what was taken up is kept once").containsExactly("1");
    text("STOP");
    MovableClock.set("2026-06-30T12:00:00");
    assertThat(ask("START")).contains("Welcome back", "July 18");
  }

  @Test
  void whoIsErasedIsWokenToNothing() {
    countySays(ROW);
    text("A100200");
    text("STOP");
    text("ERASE");
    assertThat(ask("1")).contains("deleted");
    assertThat(query("select count(*) from subscription")).containsExactly("0");
    assertThat(ask("START")).contains("Text a ticket number").doesNotContain("Welcome");
  }

  @Test
  void ofAWrongPersonNothingIsKept() {
    countySays(ROW);
    text("A100200");
    assertThat(ask("wrong number")).contains("sorry", "no more texts").doesNotContain("START");
    retention.apply();
    assertThat(kept()).containsExactly("0");
    assertThat(ask("START")).doesNotContain("Welcome", "0200");
    text(OTHER_PHONE, "A100200");
    text(OTHER_PHONE, "STOP");
    assertThat(text(OTHER_PHONE, "wrong person")).isEmpty();
    assertThat(text(OTHER_PHONE, "START").get(0)).doesNotContain("Welcome", "0200");
  }

  @Test
  void whatIsLeftWhileItSleepsIsNotWoken() {
    countySays(ROW, OTHER);
    text("A100200, B200300");
    text("STOP");
    assertThat(text("REMOVE A100200")).isEmpty();
    assertThat(ask("START")).contains("ticket ending 0300").doesNotContain("0200");
  }

  @Test
  void startOfTheCarrierIsToldInATextOfOurs() {
    countySays(ROW);
    text("A100200");
    Map<String, String> stop = inbound(nextSid(), PHONE, "STOP");
    stop.put("OptOutType", "STOP");
    assertThat(messages(post("/twilio/inbound", stop))).isEmpty();
    assertThat(tick()).isEmpty();
    Map<String, String> start = inbound(nextSid(), PHONE, "START");
    start.put("OptOutType", "START");
    assertThat(messages(post("/twilio/inbound", start))).isEmpty();
    assertThat(messages(post("/twilio/inbound", start))).isEmpty();
    assertThat(tick())
        .singleElement()
        .satisfies(
            sent -> assertThat(sent.body()).contains("Welcome back", "0200", "May 18", "STOP"));
  }

  @Test
  void whoOptedOutAtTheCarrierIsWokenToo() {
    countySays(ROW);
    text("A100200");
    countySays("A100200,OAK COURT,2026-05-21,9:30,,,");
    carrier().next(Fate.error(400, 21610));
    tick();
    assertThat(query("select status from subscriber")).containsExactly("STOPPED");
    assertThat(ask("START")).contains("Welcome back", "May 21");
  }

  @ParameterizedTest
  @ValueSource(strings = {"START B200300", "resume b200300", "turn the texts back on for B200300"})
  void startWithANumberWakesAndFollowsIt(String body) {
    countySays(ROW, OTHER);
    text("A100200");
    text("STOP");
    assertThat(ask(body)).contains("Welcome back", "0200", "May 18", "0300", "May 20");
  }

  @Test
  void startWithANumberThatSleptSaysItOnce() {
    countySays(ROW);
    text("A100200");
    text("STOP");
    assertThat(text("START A100200")).singleElement().asString().contains("Welcome back", "0200");
    text(OTHER_PHONE, "STOP");
    assertThat(text(OTHER_PHONE, "START A100200"))
        .singleElement()
        .asString()
        .contains("0200", "May 18", "Msg frequency varies");
  }

  private List<String> stopInDoubt() {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                desk.stop(
                    subscribers.enrol(new PhoneNumber(PHONE)),
                    new Stop(EndReason.ASKED_TO_STOP, true)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"YES", "yes please", "Sí", "si por favor", "да", "có", "START"})
  void doubtIsAskedAboutAndYesWakes(String yes) {
    countySays(ROW);
    text("A100200");
    assertThat(stopInDoubt())
        .singleElement()
        .asString()
        .contains("no more texts", "does not change", "Still want reminders for Monday, May 18")
        .contains("Text YES");
    assertThat(query("select status from subscriber")).containsExactly("STOPPED");
    assertThat(text("hm")).isEmpty();
    assertThat(ask(yes)).contains("0200", "18").doesNotContain("does not change");
    assertThat(query("select status from subscriber")).containsExactly("ACTIVE");
  }

  @Test
  void silenceIsAStop() {
    countySays(ROW);
    text("A100200");
    stopInDoubt();
    assertThat(text("ok")).isEmpty();
    assertThat(at("2026-05-11T10:00:00")).isEmpty();
    assertThat(text("si")).as("the question was open for a day").isEmpty();
    assertThat(query("select status from subscriber")).containsExactly("STOPPED");
  }

  @Test
  void doubtWithoutADateAheadAsksWithoutOne() {
    text("Z900100");
    assertThat(stopInDoubt()).singleElement().asString().contains("Still want our texts? Text YES");
  }

  @Test
  void stopWhileTheCountysFileIsMergedKeepsTheLastWord() throws SQLException {
    countySays(ROW);
    text("A100200");
    countyWrites("A100200,OAK COURT,2026-05-21,9:30,,,");
    var merged = CompletableFuture.runAsync(this::poll);
    text("STOP");
    merged.join();
    assertThat(tick()).isEmpty();
    assertThat(ask("START")).contains("Welcome back", "May 21");
    assertThat(tick()).isEmpty();
  }
}
