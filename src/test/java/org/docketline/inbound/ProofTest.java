package org.docketline.inbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.docketline.BirthDateAsked;
import org.docketline.MovableClock;
import org.docketline.ServiceLog;
import org.docketline.ServiceTest;
import org.docketline.understanding.MaskedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the county wants a date of birth, nothing is told of a ticket without it. */
@QuarkusTest
@TestProfile(BirthDateAsked.class)
class ProofTest extends ServiceTest {
  private static final String HEADER = "citation,court,date,time,room,hearing,status,born\n";

  private void countySaysWithDates(String... rows) {
    countyWritesBytes((HEADER + String.join("\n", rows) + "\n").getBytes(UTF_8));
    poll();
  }

  private void countyHasTwo() {
    countySaysWithDates(
        "A100200,OAK COURT,2026-05-18,9:30,,,,1990-05-18",
        "B200300,OAK COURT,2026-05-19,9:30,,,,1971-02-03");
  }

  private String ask(String body) {
    return String.join("\n", text(body));
  }

  private List<String> followed() {
    return query("select number from subscription where status = 'ACTIVE' order by id");
  }

  @Test
  void nothingIsToldBeforeTheDateOfBirth() {
    countyHasTwo();
    assertThat(ask("A100200")).contains("birth date", "0200").doesNotContain("May 18", "Oak");
    assertThat(followed()).isEmpty();
    assertThat(ask("5/18/1990")).contains("May 18", "Oak", "Msg & data rates");
    assertThat(followed()).containsExactly("A100200");
    assertThat(ask("A100200")).contains(" already.", "May 18");
  }

  @Test
  void dateIsReadAsPeopleWriteIt() {
    countyHasTwo();
    for (String written : List.of("05181990", "18.5.1990", "May 18, 1990", "18 de mayo de 1990")) {
      text("REMOVE A100200");
      ask("A100200");
      assertThat(ask(written)).as(written).contains("May 18 at 9:30");
    }
  }

  @Test
  void anotherDateIsRefusedAndTriesAreFew() {
    countyHasTwo();
    ask("A100200");
    for (int day = 1; day < 5; day++) {
      assertThat(ask("2/%d/1980".formatted(day))).contains("does not match", "try again");
    }
    assertThat(ask("2/5/1980")).contains("call 314-555-0110").doesNotContain("try again");
    assertThat(ask("A100200")).contains("call 314-555-0110");
    assertThat(ask("5/18/1990")).contains("does not look like a ticket number");
    MovableClock.set("2026-05-05T12:01:00");
    ask("A100200");
    assertThat(ask("5/18/1990")).contains("May 18");
  }

  @Test
  void ofSeveralTicketsOnlyTheDriversOwnAreFollowed() {
    countyHasTwo();
    assertThat(ask("A100200, B200300")).contains("0200, 0300");
    assertThat(ask("5/18/1990")).contains("May 18").doesNotContain("May 19");
    assertThat(followed()).containsExactly("A100200");
  }

  @Test
  void keywordsAndNumbersWorkMeanwhile() {
    countyHasTwo();
    ask("A100200");
    assertThat(ask("STATUS")).contains("birth date", "0200");
    assertThat(ask("HELP")).contains("REMOVE");
    assertThat(ask("B200300")).contains("birth date", "0300");
    assertThat(ask("STOP")).contains("no more texts");
    assertThat(ask("START")).contains("birth date", "0300").doesNotContain("May 19");
    assertThat(ask("2/3/1971")).contains("May 19");
  }

  @Test
  void ticketWithoutADateOfBirthIsLeftToTheTelephone() {
    countySaysWithDates("C300400,OAK COURT,2026-05-18,9:30,,,,");
    assertThat(ask("C300400")).contains("call 314-555-0110").doesNotContain("May 18");
    assertThat(followed()).isEmpty();
  }

  @Test
  void watchedNumberThatAppearsIsToldWithoutItsDate() {
    assertThat(ask("A100200")).contains("can't find");
    countyHasTwo();
    assertThat(at("2026-05-04T12:05:00"))
        .singleElement()
        .asString()
        .contains("we found", "text the ticket number again")
        .doesNotContain("May 18");
    assertThat(at("2026-05-11T10:01:00")).isEmpty();
    ask("A100200");
    assertThat(ask("5/18/90")).contains("May 18");
  }

  @Test
  void eachDriverOfOneCaseSeesTheirOwnHearings() {
    countySaysWithDates(
        "A100200,OAK COURT,2026-05-18,9:30,,,,1990-05-18",
        "A100200,OAK COURT,2026-05-25,9:30,,,,1971-02-03",
        "A100200,OAK COURT,2026-05-28,9:30,,,,1990-05-18",
        "A100200,OAK COURT,2026-05-28,9:30,,,,1971-02-03");
    ask("A100200");

    assertThat(ask("2/3/1971")).contains("May 25").doesNotContain("May 18");
    assertThat(ask("STATUS")).contains("May 25", "May 28").doesNotContain("May 18");
  }

  @Test
  void driverWithoutADateIsNotToldAnothers() {
    countySaysWithDates(
        "A100200,OAK COURT,2026-05-18,9:30,,,,1990-05-18", "A100200,OAK COURT,,,,,,1971-02-03");
    ask("A100200");

    assertThat(ask("2/3/1971")).contains("We see no court date yet").doesNotContain("May 18");
  }

  @Test
  void newsOfOneDriverIsNotTheOthers() {
    countySaysWithDates(
        "A100200,OAK COURT,2026-05-18,9:30,,,,1990-05-18",
        "A100200,PINE COURT,2026-05-25,9:30,,,,1971-02-03");
    ask("A100200");
    ask("2/3/1971");

    countySaysWithDates(
        "A100200,OAK COURT,2026-05-19,9:30,,,,1990-05-18",
        "A100200,PINE COURT,2026-05-25,9:30,,,,1971-02-03");

    assertThat(tick()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DOB 05/18/1990",
        "my birthday is may 18 1990",
        "born on the 18th of May, 1990",
        "5-18-90 thx",
        "5/18/1990 for A100200",
        "ticket 402118846 dob 5/18/1990",
        "it is 05181990",
        "when is my court, born 5/18/1990"
      })
  void dateIsFoundAmongOtherWords(String body) {
    countyHasTwo();
    ask("A100200");
    assertThat(ask(body)).contains("May 18 at 9:30");
    assertThat(followed()).containsExactly("A100200");
  }

  @Test
  void questionSaysWhyItIsAsked() {
    countyHasTwo();
    assertThat(ask("A100200")).contains("only the driver is told");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "when is it?",
        "why do you need that",
        "may 18",
        "STATUS",
        "where do I go",
        "I don't understand any of it",
        "what is my fine"
      })
  void whatNeedsTheDateIsAnsweredWithTheQuestionAndIsNoMiss(String body) {
    countyHasTwo();
    ask("A100200");
    assertThat(ask(body))
        .contains("birth date", "only the driver is told", "0200")
        .doesNotContain("May 18", "does not match", "ticket number");
    assertThat(query("select misses from choice")).containsExactly("0");
    assertThat(ask("5/18/1990")).contains("May 18");
  }

  @Test
  void otherTicketsAreAnsweredMeanwhile() {
    countyHasTwo();
    ask("A100200");
    ask("5/18/1990");
    ask("B200300");
    assertThat(ask("when is my court date")).contains("May 18").doesNotContain("birth date");
    assertThat(ask("STATUS")).contains("May 18", "birth date", "0300").doesNotContain("May 19");
  }

  @Test
  void machineThatGoesOnIsNotRemindedForEver() {
    countyHasTwo();
    ask("A100200");
    for (int text = 0; text < 3; text++) {
      assertThat(ask("beep boop zorp " + text)).contains("birth date");
    }
    assertThat(ask("beep boop zorp 3")).doesNotContain("birth date");
  }

  @Test
  void manyDatesInOneTextAreFewTries() {
    countyHasTwo();
    ask("A100200");
    assertThat(ask("1/1/1980; 2/2/1981; 3/3/1982; 5/18/1990")).contains("does not match");
  }

  @Test
  void birthDateIsInNoLogAndInNoMaskedText() {
    var log = new ServiceLog();
    try {
      countyHasTwo();
      ask("DOB 5/18/1990");
      ask("A100200");
      ask("my birthday is 5/18/1990");
      assertThat(String.join("\n", log.all())).doesNotContain("1990", "5/18");
    } finally {
      log.close();
    }
    assertThat(MaskedText.of("DOB 5/18/1990, or May 18 1990").shown()).doesNotContain("1", "9");
  }
}
