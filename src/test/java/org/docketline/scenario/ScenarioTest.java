package org.docketline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.docketline.MovableClock;
import org.docketline.ServiceTest;
import org.docketline.notice.CourtMoves;
import org.docketline.outbox.UntoldTexts;
import org.docketline.polling.FeedRun.Outcome;
import org.docketline.sms.SentForm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * Acts what scenarios tell, and compares the texts on everybody's phone word by word. The sentences
 * that there are: {@code src/test/resources/scenarios/README.md}.
 */
abstract class ScenarioTest extends ServiceTest {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE yyyy-MM-dd H:mm", Locale.US);
  private static final Outcome[] BELIEVED = {Outcome.APPLIED, Outcome.UNCHANGED};

  @Inject Clock clock;
  @Inject UntoldTexts untold;
  @Inject CourtMoves courts;

  private final Mailboxes mail = new Mailboxes();
  private final Map<String, String> outOfReach = new HashMap<>();
  private final HourSteps steps = new HourSteps(this::query);
  private final CarrierPhrases carrierPhrases = new CarrierPhrases(carrier());
  private boolean receipts = true;
  private boolean begun;
  private int arrived;
  private int unsettled;
  private boolean alarm;

  @BeforeEach
  void newCarrier() {
    carrier().forget();
    arrived = carrier().texts().size();
  }

  @AfterEach
  void mendTheLine() {
    carrierPhrases.open();
  }

  void tell(String folder, String file) {
    Scenario scenario = Scenario.read(folder, file);
    Phrase.understand(scenario, phrases()).forEach(Runnable::run);
    mail.expectNothingMore(scenario.last());
    expectAllSettled(scenario.last());
    expectAlarm(alarm, scenario.last());
    if (!mail.amiss().isEmpty()) {
      throw new AssertionError(String.join("\n", mail.amiss()));
    }
  }

  private List<Phrase> phrases() {
    return Stream.of(countyPhrases(), peoplePhrases(), carrierPhrases.all(), otherPhrases())
        .flatMap(List::stream)
        .toList();
  }

  private List<Phrase> countyPhrases() {
    return List.of(
        Phrase.of("at (.*)", (p, line) -> passTo(moment(p.group(1), line), line)),
        Phrase.of("the (county|district)'s file says", (p, line) -> says(p.group(1), line)),
        Phrase.of(
            "the (county|district)'s file is read again", (p, line) -> poll(p.group(1), line)),
        Phrase.of(
            "until this start the directory had (\\w+) at (.*)",
            (p, line) -> startAfter("address", p.group(2), p.group(1))),
        Phrase.of(
            "until this start the directory had (\\w+) on (.*)",
            (p, line) -> startAfter("phone", p.group(2), p.group(1))));
  }

  private List<Phrase> peoplePhrases() {
    return List.of(
        Phrase.of("nobody gets anything", (p, line) -> mail.expectNothingMore(line)),
        Phrase.of("(\\w+) gets", (p, line) -> mail.expect(line, p.group(1), line.textBelow())),
        Phrase.of("(\\w+) follows (.*)", (p, line) -> text(mail.phoneOf(p.group(1)), p.group(2))),
        Phrase.of(
            "(\\w+) texts from (rcs|whatsapp) (.*)",
            (p, line) -> textAs(p.group(1), p.group(2) + ":", p.group(3))),
        Phrase.of("(\\w+) texts (.*)", (p, line) -> textAs(p.group(1), "", p.group(2))),
        Phrase.of(
            "(\\w+)'s phone cannot be reached \\((\\d+)\\)",
            (p, line) -> outOfReach.put(mail.phoneOf(p.group(1)), p.group(2))),
        Phrase.of(
            "(\\w+)'s phone is reached again",
            (p, line) -> outOfReach.remove(mail.phoneOf(p.group(1)))),
        Phrase.of(
            "(\\w+)'s phone is reached over RCS",
            (p, line) -> carrier().overRcs(mail.phoneOf(p.group(1))::equals)));
  }

  private List<Phrase> otherPhrases() {
    return List.of(
        Phrase.of("receipts are lost", (p, line) -> receipts = false),
        Phrase.of("receipts come", (p, line) -> receipts = true),
        Phrase.of(
            "texts unsettled at the end: (\\d+)",
            (p, line) -> unsettled = Integer.parseInt(p.group(1))),
        Phrase.of("(an|no) alarm stands", (p, line) -> expectAlarm(p.group(1).equals("an"), line)));
  }

  // What the county and the hours do

  private void says(String feed, ScenarioLine line) {
    CountyFeed.write(line, feed);
    poll(feed, line);
  }

  private void poll(String feed, ScenarioLine line) {
    Outcome outcome = feedPoll.poll(feed).outcome;
    assertThat(outcome).as(line.where()).isIn((Object[]) BELIEVED);
    work();
  }

  // The directory itself is a setting: what it was before is changed instead.
  private void startAfter(String column, String was, String court) {
    try {
      execute("update court_told set %s = '%s' where code = '%s'".formatted(column, was, court));
      courts.tell();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    work();
  }

  static LocalDateTime moment(String words, ScenarioLine line) {
    try {
      return LocalDateTime.parse(words, MOMENT);
    } catch (DateTimeParseException e) {
      throw line.error("no moment such as 'Mon 2026-05-04 12:00': " + words);
    }
  }

  private void passTo(LocalDateTime moment, ScenarioLine line) {
    mail.expectNothingMore(line);
    if (!begun) {
      MovableClock.set(moment.toString());
      begun = true;
    }
    Instant until = moment.atZone(MovableClock.CHICAGO).toInstant();
    while (clock.instant().isBefore(until)) {
      MovableClock.pass(Duration.between(clock.instant(), steps.next(clock.instant(), until)));
      work();
    }
  }

  private void work() {
    tick();
    List<SentForm> texts = carrier().texts();
    texts.subList(arrived, texts.size()).forEach(this::arrive);
    arrived = texts.size();
  }

  // What people and the carrier do

  private void textAs(String person, String channel, String words) {
    text(channel + mail.phoneOf(person), words).forEach(answer -> mail.arrive(person, answer));
    work();
  }

  private void arrive(SentForm text) {
    String code = outOfReach.get(text.to());
    String status = code == null ? "delivered" : "undelivered";
    if (code == null) {
      mail.arrive(mail.ownerOf(text.to()), text.body());
    }
    carrier().becomes(text.get("Sid"), status);
    if (receipts) {
      receipt(text, text.get("Sid"), status, code).then().statusCode(204);
    }
  }

  /** What it says of alarms last must be so at the end too. */
  private void expectAlarm(boolean expected, ScenarioLine line) {
    alarm = expected;
    untold.watch();
    String path = "checks.find { it.name == 'sending' }.data";
    Map<String, Object> sending = operations("/q/health/ready").jsonPath().getMap(path);
    if (!sending.get("alarm").equals(expected)) {
      mail.complain(line, "alarm: " + sending);
    }
  }

  private void expectAllSettled(ScenarioLine line) {
    List<String> rows =
        query(
            "select notice, status, detail from message where status in ('SENDING', 'UNKNOWN')"
                + " or (status = 'CREATED' and due_at <= '%s')".formatted(clock.instant()));
    if (rows.size() != unsettled) {
      mail.complain(line, "unsettled at the end: " + rows);
    }
  }
}
