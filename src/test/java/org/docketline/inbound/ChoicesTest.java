package org.docketline.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.docketline.MovableClock;
import org.docketline.ServiceTest;
import org.docketline.sms.Segments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What we ask of a resident waits a day for its answer, and is in nobody's way. */
@QuarkusTest
class ChoicesTest extends ServiceTest {
  private static final String OAK = "A100200,OAK COURT,2026-05-18,9:30,,,";
  private static final String PINE = "A100200,PINE COURT,2026-05-19,10:00,,,";
  private static final String OTHER = "B200300,OAK COURT,2026-06-01,14:00,,,";

  private String ask(String body) {
    List<String> answer = text(body);
    assertThat(answer).allSatisfy(said -> assertThat(Segments.count(said)).isLessThanOrEqualTo(2));
    return String.join("\n", answer);
  }

  private List<String> followed() {
    return query("select number from subscription where status = 'ACTIVE' order by id");
  }

  @Test
  void numberInTwoCourtsIsFollowedInBothUntilOneIsPicked() {
    countySays(OAK, PINE);
    assertThat(ask("A100200")).contains("Oak", "May 18", "1 for Oak", "2 for Pine", "HELP or STOP");
    assertThat(ask("A100200")).contains(" already.").doesNotContain("1 for Oak");
    assertThat(ask("2")).contains("Pine", "May 19", "0200").doesNotContain("Oak", "May 18");
    assertThat(ask("STATUS")).contains("May 19").doesNotContain("May 18");
    assertThat(at("2026-05-11T10:01:00")).isEmpty();
    assertThat(at("2026-05-12T11:01:00")).singleElement().asString().contains("Pine");
  }

  @Test
  void newsOfTheOtherCourtIsNotToldAndOfTheOwnIs() {
    countySays(OAK, PINE);
    ask("A100200");
    ask("the second one");
    countySays("A100200,OAK COURT,2026-05-20,9:30,,,", PINE);
    assertThat(at("2026-05-05T10:00:00")).isEmpty();
    countySays("A100200,OAK COURT,2026-05-20,9:30,,,", "A100200,PINE COURT,2026-05-26,10:00,,,");
    assertThat(at("2026-05-05T10:05:00")).singleElement().asString().contains("CHANGED", "May 26");
  }

  @Test
  void reminderPlannedBeforeTheChoiceIsNotSent() {
    countySays(OAK, PINE);
    MovableClock.set("2026-05-10T12:00:00");
    ask("A100200");
    MovableClock.set("2026-05-11T10:01:00");
    reminders.planDue();
    ask("2");
    assertThat(tick()).isEmpty();
  }

  @Test
  void numberInTwoFeedsIsKeptInOne() throws SQLException {
    countySays(OAK);
    execute(
        "insert into citation (feed, number, status, court, first_seen)"
            + " values ('second', 'A100200', 'OPEN', 'PINE COURT', now())");
    assertThat(ask("A100200")).contains("1 for Oak", "2 for Pine");
    assertThat(ask("1")).contains("May 18");
    assertThat(followed()).hasSize(1);
  }

  @Test
  void removeAsksWhichOfSeveral() {
    countySays(OAK, OTHER);
    ask("A100200, B200300");
    assertThat(ask("REMOVE")).contains("Text 1 for the ticket ending 0200, 2 for 0300.");
    assertThat(ask("remove 2")).contains("won't text you about", "0300");
    assertThat(followed()).containsExactly("A100200");
    assertThat(ask("REMOVE")).contains("won't text you about", "0200");
    assertThat(followed()).isEmpty();
  }

  @Test
  void ticketsThatEndAlikeAreToldApart() {
    countySays(OAK, "B990200,OAK COURT,2026-06-01,14:00,,,");
    ask("A100200, B990200");
    assertThat(ask("REMOVE 0200")).contains("1 for A100200", "2 for B990200");
    ask("both");
    assertThat(followed()).isEmpty();
  }

  @Test
  void choiceOfWhatWasLeftMeanwhileIsNone() {
    countySays(OAK, PINE);
    ask("A100200");
    ask("REMOVE A100200");
    assertThat(ask("1")).contains("For anything else");
    ask("language");
    assertThat(ask("all")).contains("1 for ENGLISH");
    MovableClock.pass(Duration.ofMinutes(11)); // a second one within ten is met with silence
    assertThat(ask("all")).contains("For anything else");
  }

  @Test
  void languageIsPicked() {
    assertThat(ask("language")).contains("1 for ENGLISH", "2 for ESPA");
    assertThat(ask("2")).contains("le escribiremos");
    assertThat(ask("idioma")).contains("idioma", "1 para ENGLISH");
    assertThat(ask("uno")).contains("in English");
  }

  @Test
  void anythingElseWorksMeanwhileAndTheChoiceStaysOpen() {
    countySays(OAK, OTHER);
    ask("A100200, B200300");
    ask("REMOVE");
    assertThat(ask("STATUS")).contains("0200", "0300");
    assertThat(ask("Z900100")).contains("0100");
    assertThat(ask("what should I bring")).contains("photo ID");
    assertThat(ask("1")).contains("won't text you about", "0200");
  }

  @Test
  void choiceIsOverAfterADay() {
    countySays(OAK, OTHER);
    ask("A100200, B200300");
    ask("REMOVE");
    MovableClock.set("2026-05-05T11:59:00");
    assertThat(ask("7")).contains("Which ticket");
    assertThat(ask("7")).contains("can't answer that by text");
    MovableClock.set("2026-05-06T11:59:00");
    assertThat(ask("1")).contains("can't answer that by text");
    assertThat(followed()).hasSize(2);
  }

  @Test
  void answerIsTakenOnce() {
    countySays(OAK, OTHER);
    ask("A100200, B200300");
    ask("REMOVE");
    ask("1");
    assertThat(ask("1")).contains("can't answer that by text");
    assertThat(followed()).containsExactly("B200300");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the Pine Ridge one|A100200",
        "pine ridge|A100200",
        "el de Oakville|B200300",
        "0200|B200300",
        "the one on june 2|A100200",
        "june 2nd|A100200",
        "A100200|B200300",
        "stop 1|B200300",
        "cancel the second one|A100200",
        "both|",
        "never mind|A100200 B200300",
        "no|A100200 B200300"
      })
  void ticketIsPickedInAnyWords(String body, String left) {
    countySays(OAK, "B200300,PINE COURT,2026-06-02,14:00,,,");
    ask("A100200, B200300");
    ask("REMOVE");
    ask(body);
    assertThat(String.join(" ", followed())).isEqualTo(left == null ? "" : left);
    assertThat(query("select status from subscriber")).containsExactly("ACTIVE");
    assertThat(ask("1")).containsAnyOf("can't answer that by text", "For anything else");
  }

  @Test
  void wordsThatStopAllStillDo() {
    countySays(OAK, OTHER);
    ask("A100200, B200300");
    ask("REMOVE");
    assertThat(ask("stop all")).contains("START");
    assertThat(query("select count(*) from subscriber where status <> 'ACTIVE'"))
        .containsExactly("1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Pine Ridge", "the pine one", "mine is Pine", "may 19", "the 19th", "last"})
  void courtIsPickedInAnyWords(String body) {
    countySays(OAK, PINE);
    ask("A100200");
    assertThat(ask(body)).contains("Pine", "May 19").doesNotContain("Oak", "May 18");
  }

  @Test
  void noneOfTheCourtsIsToldWhomToCall() {
    countySays(OAK, PINE);
    ask("A100200");
    assertThat(ask("neither")).contains("call 314-555-0110", "REMOVE 0200");
    assertThat(ask("STATUS")).contains("May 18", "May 19");
    assertThat(ask("1")).containsAnyOf("can't answer that by text", "For anything else");
  }

  @Test
  void languageIsNamedInOtherWords() {
    ask("language");
    assertThat(ask("spanish please")).contains("le escribiremos");
    ask("idioma");
    assertThat(ask("no importa")).contains("nada cambi");
  }

  @Test
  void tryIsAskedAgainOnceAndKeptForAClerk() {
    countySays(OAK, OTHER);
    ask("A100200, B200300");
    ask("REMOVE");
    assertThat(ask("the blue one")).contains("1 for the ticket ending 0200");
    assertThat(ask("the red one")).containsAnyOf("can't answer that by text", "For anything else");
    assertThat(query("select count(*) from unclear_text")).containsExactly("2");
    assertThat(ask("the second")).contains("0300");
    assertThat(followed()).containsExactly("A100200");
  }

  @Test
  void nineTicketsAreAskedAboutInOneText() {
    String[] rows =
        IntStream.rangeClosed(1, 9)
            .mapToObj(nth -> "T%d00%d,OAK COURT,2026-05-18,9:30,,,".formatted(nth * 1000, nth))
            .toArray(String[]::new);
    countySays(rows);
    for (String row : rows) {
      text(row.substring(0, row.indexOf(',')));
    }
    MovableClock.set("2026-05-04T14:00:00");
    assertThat(text("REMOVE")).singleElement().asString().contains("9 for 0009");
  }
}
