package org.docketline.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.docketline.MovableClock;
import org.docketline.ServiceTest;
import org.docketline.sms.Segments;
import org.junit.jupiter.api.Test;

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
    assertThat(ask("A100200")).contains("Oak", "May 18", "1: Oak", "2: Pine", "HELP or STOP");
    assertThat(ask("A100200")).contains(" already.").doesNotContain("1: Oak");
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
    assertThat(ask("A100200")).contains("1: Oak", "2: Pine");
    assertThat(ask("1")).contains("May 18");
    assertThat(followed()).hasSize(1);
  }

  @Test
  void removeAsksWhichOfSeveral() {
    countySays(OAK, OTHER);
    ask("A100200, B200300");
    assertThat(ask("REMOVE")).contains("1: 0200", "2: 0300");
    assertThat(ask("remove 2")).contains("won't text you about", "0300");
    assertThat(followed()).containsExactly("A100200");
    assertThat(ask("REMOVE")).contains("won't text you about", "0200");
    assertThat(followed()).isEmpty();
  }

  @Test
  void ticketsThatEndAlikeAreToldApart() {
    countySays(OAK, "B990200,OAK COURT,2026-06-01,14:00,,,");
    ask("A100200, B990200");
    assertThat(ask("REMOVE 0200")).contains("1: A100200", "2: B990200");
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
    MovableClock.pass(Duration.ofMinutes(11));
    assertThat(ask("all")).contains("For anything else");
  }

  @Test
  void languageIsPicked() {
    assertThat(ask("language")).contains("1: ENGLISH", "2: ESPA");
    assertThat(ask("2")).contains("le escribiremos");
    assertThat(ask("idioma")).contains("idioma", "1: ENGLISH");
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
    MovableClock.set("2026-05-05T11:49:00");
    assertThat(ask("7")).contains("can't answer that by text");
    MovableClock.set("2026-05-05T12:00:00");
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
}
