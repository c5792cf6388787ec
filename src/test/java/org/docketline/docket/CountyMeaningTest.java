package org.docketline.docket;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.docketline.MovableClock;
import org.docketline.ServiceTest;
import org.docketline.polling.FeedRun;
import org.docketline.polling.FeedRun.Outcome;
import org.docketline.polling.HeldChoice;
import org.docketline.polling.HeldFileDecisions;
import org.junit.jupiter.api.Test;

/** What a county means by a row, where it writes the same thing another way or says it half. */
@QuarkusTest
class CountyMeaningTest extends ServiceTest {
  @Inject HeldFileDecisions decisions;

  private static final String OTHER = "B100200,OAK COURT,2026-05-20,9:30,,,";

  @Test
  void unknownWordNeitherRevivesNorReassures() {
    countySays("A100200,OAK COURT,2026-05-18,9:30,,CANCELLED,", OTHER);
    text("A100200");

    countySays("A100200,OAK COURT,2026-05-18,9:30,,ZURUECKGESTELLT,", OTHER);

    assertThat(tick()).isEmpty();
    assertThat(text("STATUS")).singleElement().asString().contains("was canceled");
  }

  @Test
  void hearingWithAnUnknownWordIsToldWithAWarning() {
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,", OTHER);
    text("A100200");

    countySays("A100200,OAK COURT,2026-05-18,9:30,,ZURUECKGESTELLT,", OTHER);

    assertThat(tick()).isEmpty();
    assertThat(text("STATUS"))
        .singleElement()
        .asString()
        .contains("Monday, May 18 at 9:30 AM (not confirmed: check with the court)");
    assertThat(at("2026-05-17T12:00:00"))
        .singleElement()
        .asString()
        .contains("(not confirmed: check with the court)");
  }

  @Test
  void unknownWordDoesNotOpenAClosedTicketAgain() {
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,CLOSED", OTHER);
    text("A100200");

    countySays("A100200,OAK COURT,2026-05-18,9:30,,,ZURUECKGESTELLT", OTHER);

    assertThat(tick()).isEmpty();
    assertThat(query("select status from citation where number = 'A100200'"))
        .containsExactly("CLOSED");
  }

  @Test
  void unknownCourtOfTheSameHearingChangesNoPlace() {
    countySays("A100200,OAK COURT,2026-05-18,9:30,2,,", OTHER);
    text("A100200");

    FeedRun run = countySays("A100200,Old Name Mun. Div. 3,2026-05-18,9:30,2,,", OTHER);

    assertThat(tick()).isEmpty();
    assertThat(query("select kind, value from feed_unknown where run_id = " + run.id))
        .containsExactly("COURT|Old Name Mun. Div. 3");
    assertThat(text("STATUS")).singleElement().asString().contains("Oakville");
  }

  @Test
  void putOffBesideItsNewDateIsOneMove() {
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,", OTHER);
    text("A100200");

    countySays(
        "A100200,OAK COURT,2026-05-18,9:30,,CONTINUED,",
        "A100200,OAK COURT,2026-05-28,10:30,,,",
        OTHER);

    assertThat(tick())
        .singleElement()
        .asString()
        .contains("CHANGED", "Thursday, May 28 at 10:30 AM");
  }

  @Test
  void numberIsFoundWithoutItsPadding() {
    countySays("26-CR-000012,OAK COURT,2026-05-18,9:30,,,", "0041000005,OAK COURT,2026-05-20,,,,");

    assertThat(text("26-CR-12")).singleElement().asString().contains("May 18");
    assertThat(text("41000005")).singleElement().asString().contains("May 20");
    assertThat(text("26 cr 0012")).singleElement().asString().contains(" already.");
  }

  @Test
  void paddingThatIsMissingOnTheDocketIsForgivenToo() {
    countySays("2026-123456,OAK COURT,2026-05-18,9:30,,,", "41000005,OAK COURT,2026-05-20,,,,");

    assertThat(text("2026-000123456")).singleElement().asString().contains("May 18");
    assertThat(text("0041000005")).singleElement().asString().contains("May 20");
  }

  @Test
  void paddingThatFitsTwoTicketsIsNotGuessed() {
    countySays("0041000005,OAK COURT,2026-05-18,9:30,,,", "041000005,OAK COURT,2026-05-20,,,,");

    assertThat(text("41000005")).singleElement().asString().contains("can't find");
  }

  @Test
  void watchFindsWhatIsPaddedOtherwise() {
    countySays(OTHER);
    text("26CR12345");

    countySays("26-CR-0012345,OAK COURT,2026-05-18,9:30,,,", OTHER);

    assertThat(tick()).singleElement().asString().contains("we found");
  }

  @Test
  void fileThatLostTheLeadingZerosIsHeldAndAppliedWithItsFollowers() throws Exception {
    countySays(numbered("00"));
    text("0041000003");

    FeedRun run = countySays(numbered(""));

    assertThat(run.outcome).isEqualTo(Outcome.HELD);
    assertThat(run.reason)
        .contains("40 numbers", "look alike", "leading zeros: 40")
        .doesNotContain("dates (guard");
    assertThat(tick()).isEmpty();

    assertThat(
            decisions
                .decide(HeldChoice.APPLY, "county", run.id, "operator", "the county was asked")
                .done())
        .isTrue();

    assertThat(tick()).isEmpty();
    assertThat(text("STATUS")).singleElement().asString().contains("0003", "May 18 at 9:30");
    assertThat(text(OTHER_PHONE, "0041000004")).singleElement().asString().contains("May 18");
    assertThat(countySays(numbered("")).outcome).isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void fewNumbersThatLostTheirZerosStayTheSameTickets() {
    countySays(numbered("00"));
    text("0041000000");

    FeedRun run =
        countySays(
            Stream.concat(
                    Stream.of("41000000,OAK COURT,2026-05-19,9:30,,,"),
                    Stream.of(numbered("00")).skip(1))
                .toArray(String[]::new));

    assertThat(run.outcome).isEqualTo(Outcome.APPLIED);
    assertThat(tick()).singleElement().asString().contains("CHANGED", "May 19");
    assertThat(text("REMOVE 0041000000"))
        .singleElement()
        .asString()
        .contains("won't text you about");
  }

  @Test
  void fileWithAPrefixBeforeEachNumberIsHeld() {
    countySays(numbered(""));

    FeedRun run = countySays(numbered("26-"));

    assertThat(run.outcome).isEqualTo(Outcome.HELD);
    assertThat(run.reason).contains("a part added or lost at one end: 40");
  }

  @Test
  void fileOfOtherNumbersIsHeldThoughItHasAsManyRows() {
    countySays(numbered(""));

    FeedRun run =
        countySays(
            IntStream.range(0, 40)
                .mapToObj(i -> "ZQ%05d,OAK COURT,2026-05-21,9:30,,,".formatted(i * 7919 % 99991))
                .toArray(String[]::new));

    assertThat(run.outcome).isEqualTo(Outcome.HELD);
    assertThat(run.reason).contains("40 numbers with a date to come are gone");
  }

  @Test
  void dayThatLeavesARollingListIsNoLoss() {
    countySays(numbered(""));
    MovableClock.set("2026-05-18T07:00:00");

    FeedRun run = countySays(Stream.of(numbered("")).skip(8).toArray(String[]::new));

    assertThat(run.outcome).isEqualTo(Outcome.APPLIED);
  }

  @Test
  void dateThatIsMissingTodayIsToldWithAWarning() {
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,", OTHER);
    text("A100200");
    MovableClock.pass(Duration.ofHours(1));

    countySays("A100200,OAK COURT,,,,,", OTHER);

    assertThat(tick()).isEmpty();
    assertThat(text("STATUS")).singleElement().asString().contains("(not confirmed");
  }

  @Test
  void dateOfTodayThatLeavesARollingListIsNotDoubted() {
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,", OTHER);
    text("A100200");
    tick();
    MovableClock.set("2026-05-18T07:00:00");

    for (int poll = 0; poll < 4; poll++) {
      countySays(OTHER);
      MovableClock.pass(Duration.ofMinutes(30));
    }

    assertThat(tick()).noneMatch(sent -> sent.body().contains("no longer see"));
    assertThat(text("STATUS"))
        .singleElement()
        .asString()
        .contains("May 18 at 9:30 AM, Oakville")
        .doesNotContain("not confirmed");
  }

  private static String[] numbered(String prefix) {
    return IntStream.range(0, 40)
        .mapToObj(i -> "%s41%06d,OAK COURT,2026-05-%d,9:30,,,".formatted(prefix, i, 18 + i / 8))
        .toArray(String[]::new);
  }
}
