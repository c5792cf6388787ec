package org.docketline.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.docketline.MovableClock;
import org.docketline.ServiceLog;
import org.docketline.TestService;
import org.docketline.polling.FeedRun;
import org.docketline.polling.HeldChoice;
import org.docketline.polling.HeldFileDecisions;
import org.docketline.staff.StaffFixture;
import org.docketline.trouble.Trouble;
import org.docketline.trouble.TroubleKind;
import org.junit.jupiter.api.Test;

/** Whoever decides hears by e-mail what needs them: once, each morning, and that it is over. */
@QuarkusTest
class StaffMailTest extends AlertTest {
  private static final String HELD = "Docketline: a file of feed 'county' waits for your decision";
  private static final String HALTED = "Docketline: no text goes out";

  @Inject HeldFileDecisions decisions;
  @Inject TroubleLedger ledger;
  @Inject AlertTurns turns;

  private FeedRun hold() {
    FeedRun held = countySays(rows("2026-05-19"));
    assertThat(held.outcome).isEqualTo(FeedRun.Outcome.HELD);
    return held;
  }

  @Test
  void heldFileIsToldOnceThenEachMorningThenThatItIsOver() throws Exception {
    text("C000001");
    passMinutes(60);
    assertThat(mails()).isEmpty();

    FeedRun held = hold();
    passMinutes(45);
    var begun = onlyMail();
    assertThat(begun.to()).isEqualTo(CLERK);
    assertThat(begun.subject()).isEqualTo(HELD);
    assertThat(begun.header()).contains("Auto-Submitted: auto-generated", "text/plain");
    assertThat(begun.body())
        .contains("Test County", "Since Monday, May 4, 2026, 1:00 PM", "Why: ", "Call the county")
        .contains("https://texts.example.org/console")
        .doesNotContain("C000001", "0142", "dana", "<");

    tellAt("2026-05-05T07:59:00");
    assertThat(mails()).isEmpty();
    tellAt("2026-05-05T08:00:00");
    tellAt("2026-05-05T08:20:00");
    assertThat(subjects())
        .containsExactly("Docketline: still: a file of feed 'county' waits for your decision");
    tellAt("2026-05-06T08:00:00");
    assertThat(subjects()).hasSize(1);

    decisions.decide(HeldChoice.APPLY, "county", held.id, "dana", "the county was asked");
    passMinutes(60);
    assertThat(subjects())
        .containsExactly("Docketline: over: no file of feed 'county' waits any more");
    tellAt("2026-05-07T08:00:00");
    tellAt("2026-05-07T10:00:00");
    assertThat(mails()).isEmpty();
    assertThat(query("select * from trouble")).isEmpty();
  }

  @Test
  void whoIsToBeAskedAgainTomorrowIsNotRemindedBefore() throws Exception {
    FeedRun held = hold();
    passMinutes(20);
    assertThat(subjects()).containsExactly(HELD);
    MovableClock.set("2026-05-04T15:00:00");
    decisions.decide(HeldChoice.LATER, "county", held.id, "dana", "the county calls back");
    tellAt("2026-05-05T08:00:00");
    tellAt("2026-05-05T14:59:00");
    assertThat(mails()).isEmpty();
    tellAt("2026-05-05T15:00:00");
    assertThat(subjects()).singleElement().asString().contains("still: a file of feed 'county'");
  }

  @Test
  void feedThatCannotBeReadIsToldOnlyWhenItStaysSo() throws Exception {
    Files.delete(TestService.countyFile());
    passMinutes(50);
    countyWrites(rows("2026-05-18"));
    passMinutes(60);
    assertThat(mails()).isEmpty(); // some polls may fail

    Files.delete(TestService.countyFile());
    passMinutes(100);
    var told = onlyMail();
    assertThat(told.subject()).isEqualTo("Docketline: feed 'county' brings nothing");
    assertThat(told.body()).contains("Since Monday, May 4, 2026, 1:50 PM", "Why: ");
    countyWrites(rows("2026-05-18"));
    passMinutes(50);
    assertThat(subjects()).containsExactly("Docketline: over: feed 'county' is read again");
  }

  @Test
  void feedThatIsNotPolledAnyMoreOrIsLeftWithADiscardedFileIsToldOf() throws Exception {
    MovableClock.pass(Duration.ofHours(5));
    watch.watch();
    MovableClock.pass(Duration.ofMinutes(61));
    watch.watch();
    alerts.tell();
    assertThat(onlyMail().body()).contains("no poll has ended");

    FeedRun held = hold();
    decisions.decide(HeldChoice.DISCARD, "county", held.id, "dana", "the county was asked");
    passMinutes(50);
    assertThat(subjects()).containsExactly("Docketline: over: feed 'county' is read again");
    MovableClock.set("2026-05-06T12:00:00");
    passMinutes(80);
    assertThat(onlyMail().body()).contains("the county goes on sending what was discarded");
  }

  @Test
  void whatIsWrongAtOnceIsOneMailTheGravestFirst() throws Exception {
    hold();
    halt();
    filteredTexts();
    filtering.watch();
    watch.watch();
    MovableClock.pass(Duration.ofMinutes(2));
    watch.watch();
    alerts.tell();
    assertThat(subjects()).containsExactly(HELD + ", and 1 more");
    MovableClock.pass(Duration.ofMinutes(6));
    watch.watch();
    alerts.tell(); // what settles later waits a little, for what may come with it
    assertThat(mails()).isEmpty();
    passMinutes(10);
    assertThat(subjects()).containsExactly(HALTED);
    tellAt("2026-05-05T08:00:00");
    assertThat(onlyMail())
        .satisfies(
            all ->
                assertThat(all.subject())
                    .isEqualTo("Docketline: still: no text goes out, and 2 more"))
        .satisfies(
            all ->
                assertThat(all.body())
                    .containsSubsequence(
                        "no text goes out",
                        "stopped by the carrier: authentication failed (code 20003)",
                        "a file of feed 'county'",
                        "carriers filter our texts"));
  }

  private void filteredTexts() throws SQLException {
    text("C000001");
    execute(
        """
        insert into message (subscriber_id, notice, cause, status, error_code, urgency, created_at, changed_at, due_at, expires_at)
        select 1, 'moved', 'test/' || i, 'UNDELIVERED', 30007, 1, '2026-05-04T17:00:00Z', '2026-05-04T17:00:00Z', '2026-05-04T17:00:00Z', '2026-05-05T17:00:00Z'
        from generate_series(1, 6) i""");
  }

  @Test
  void whatComesAndGoesIsNoStorm() {
    Instant noon = new MovableClock().instant();
    assertThat(flapping(noon, 5, 240)).containsExactly("BEGUN");
    List<String> told = flapping(noon.plus(Duration.ofHours(4)), 60, 4 * 24 * 60);
    assertThat(told).hasSizeBetween(5, 6).startsWith("OVER", "BEGUN", "LASTS"); // each morning
    assertThat(told.subList(2, told.size())).containsOnly("LASTS");
    Instant away = noon.plus(Duration.ofDays(4)).plus(Duration.ofHours(4));
    for (int hour = 0; hour < 60; hour++) {
      ledger.enter(List.of(), true, away.plus(Duration.ofHours(hour)));
    }
    assertThat(query("select stage from trouble_news order by id desc limit 1"))
        .containsExactly("OVER");
    assertThat(query("select * from trouble")).isEmpty();
  }

  /** What is told while sending halts for so many minutes and then goes on for as many. */
  private List<String> flapping(Instant from, int minutes, int of) {
    String last = query("select coalesce(max(id), 0) from trouble_news").get(0);
    for (int i = 0; i < of; i += 5) {
      Instant now = from.plus(Duration.ofMinutes(i));
      boolean halted = i / minutes % 2 == 0;
      Trouble halt = Trouble.of(TroubleKind.SENDING_HALTED, now, "");
      ledger.enter(halted ? List.of(halt) : List.of(), true, now);
    }
    return query("select stage from trouble_news where id > %s order by id".formatted(last));
  }

  @Test
  void severalInstancesTellOnceAndOneThatDiesLosesNothing() throws Exception {
    halt();
    watch.watch();
    MovableClock.pass(Duration.ofMinutes(6));
    together(
        () -> {
          watch.watch();
          alerts.tell();
          return null;
        });
    assertThat(subjects()).containsExactly(HALTED);

    resume();
    watch.watch();
    MovableClock.pass(Duration.ofMinutes(40));
    watch.watch();
    watch.watch();
    assertThat(turns.take()).isPresent(); // by one that is killed now
    alerts.tell();
    assertThat(mails()).isEmpty();
    MovableClock.pass(Duration.ofMinutes(6));
    alerts.tell();
    assertThat(subjects()).containsExactly("Docketline: over: texts go out again");
  }

  private static void together(Callable<Void> work) throws Exception {
    var threads = Executors.newFixedThreadPool(6);
    try {
      for (var done : threads.invokeAll(Collections.nCopies(6, work))) {
        done.get();
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void mailServerThatIsDownIsTriedAgainLaterAndThatIsSaid() throws Exception {
    mail().stop();
    halt();
    watch.watch();
    MovableClock.pass(Duration.ofMinutes(6));
    watch.watch();
    try (var log = new ServiceLog()) {
      tellEachMinute(6);
      assertThat(log.after("Staff are told later, e-mail to alert address 1: "))
          .hasSize(3) // after one minute, two, four
          .allMatch(why -> why.startsWith("the mail server cannot be reached"));
      assertThat(String.join("\n", log.all())).doesNotContain(CLERK);
    }
    assertThat(health()).startsWith("1 of 1 addresses fail: the mail server cannot be reached");
    operations("/q/health/ready").then().statusCode(200);
    operations("/q/metrics").then().body(containsString("docketline_alerts_failing 1.0"));
    assertThat(poll().outcome.isGood()).isTrue();

    mail().start();
    mail().answerRecipients("550 no such user " + CLERK);
    tellEachMinute(8);
    assertThat(health()).contains("the mail server refuses it (550)").doesNotContain("dana");
    resume();
    watch.watch();
    MovableClock.pass(Duration.ofMinutes(35));
    watch.watch();
    mail().start();
    alerts.tell();
    var told = onlyMail(); // all that was missed, in one
    assertThat(told.subject()).isEqualTo("Docketline: over: texts go out again");
    assertThat(health()).isEqualTo("1 addresses");
  }

  private void tellEachMinute(int minutes) {
    for (int i = 0; i < minutes; i++) {
      alerts.tell();
      MovableClock.pass(Duration.ofMinutes(1));
    }
  }

  private static String health() {
    return operations("/q/health/ready")
        .jsonPath()
        .getString("checks.find { it.name == 'alerts' }.data.alerts");
  }

  @Test
  void whoeverIsDisabledOrNotListedIsToldNothing() throws Exception {
    StaffFixture.change(database, staff -> staff.disable("dana"));
    halt();
    passMinutes(20);
    StaffFixture.change(database, staff -> staff.enable("dana"));
    passMinutes(10);
    assertThat(mails()).isEmpty();
    tellAt("2026-05-05T08:00:00");
    assertThat(subjects()).containsExactly("Docketline: still: no text goes out");
    change(register -> register.forget("dana"));
    assertThat(query("select * from alert_address")).isEmpty();
    tellAt("2026-05-06T08:00:00");
    assertThat(mails()).isEmpty();
    operations("/q/health/ready")
        .then()
        .body(
            "checks.find { it.name == 'alerts' }.data.alerts",
            equalTo("nobody is told: user alerts NAME --email"));
  }

  @Test
  void nameOfAFeedWritesNoHeader() {
    Instant now = new MovableClock().instant();
    String name = "x'\r\nBcc: evil@example.org\r\n\r\n<script>\u202e" + "y".repeat(300);
    var trouble = new Trouble(TroubleKind.FEED_HELD, name, now, "a\r\n.\r\nQUIT", null);
    ledger.enter(List.of(trouble), true, now);
    ledger.enter(List.of(trouble), true, now.plusSeconds(90));
    alerts.tell();
    var told = onlyMail();
    assertThat(told.to()).isEqualTo(CLERK);
    assertThat(told.header()).contains("Subject: Docketline: ").doesNotContain("\nBcc", "\u202e");
    assertThat(told.header().lines()).noneMatch(line -> line.startsWith("Bcc"));
    assertThat(told.body()).contains("Why: a??.??QUIT").doesNotContain("\nBcc", "\u202e");
  }
}
