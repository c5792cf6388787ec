package org.docketline.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.docketline.MovableClock;
import org.docketline.ServiceTest;
import org.docketline.TwoLists;
import org.junit.jupiter.api.Test;

/** What two lists of the county have is one hearing for the resident. */
@QuarkusTest
@TestProfile(TwoLists.class)
class SeveralListsTest extends ServiceTest {
  private static final String ON = "26-CR-0012,OAK COURT,2026-05-18,9:30,,,";
  private static final String LATER = "26-CR-0012,OAK COURT,2026-05-27,9:30,,,";
  private static final String OFF = "26-CR-0012,OAK COURT,2026-05-18,9:30,,CANCELLED,";

  private void secondSays(String... rows) {
    TwoLists.DISTRICT.write(rows);
    feedPoll.poll("district");
  }

  /** The second list writes the number and the court its own way. */
  private static String asSecond(String row) {
    return row.replace("26-CR-0012,OAK COURT", "26-CR-12,Oakville Municipal Ct.");
  }

  private List<String> countySaysAt(String local, String row) {
    MovableClock.set(local);
    countySays(row);
    return texts();
  }

  private List<String> secondSaysAt(String local, String row) {
    MovableClock.set(local);
    secondSays(asSecond(row));
    return texts();
  }

  private List<String> texts() {
    return tick().stream().map(sent -> sent.body()).toList();
  }

  private void follow() {
    countySays(ON);
    secondSays(asSecond(ON));
    text("26-CR-0012");
    text("26-CR-12");
    assertThat(query("select count(*) from subscription where status = 'ACTIVE'"))
        .containsExactly("2");
  }

  private String status() {
    List<String> answers = text("STATUS");
    assertThat(answers).hasSize(1);
    assertThat(answers.get(0).lines().filter(line -> line.contains("May")).toList()).hasSize(1);
    return answers.get(0);
  }

  @Test
  void oneLineOfStatusAndOneReminder() {
    follow();
    assertThat(status()).contains("May 18 at 9:30 AM");
    assertThat(at("2026-05-17T10:00:00")).singleElement().asString().contains("court tomorrow");
    assertThat(at("2026-05-17T10:05:00")).isEmpty();
  }

  @Test
  void moveIsToldOnceWhicheverListHasItFirst() {
    follow();
    assertThat(countySaysAt("2026-05-05T10:00:00", LATER))
        .singleElement()
        .asString()
        .contains("now have court Wednesday, May 27", "Not Monday, May 18");
    assertThat(status()).contains("May 27").doesNotContain("May 18");
    assertThat(secondSaysAt("2026-05-05T10:15:00", LATER)).isEmpty();
    assertThat(status()).contains("May 27");
    assertThat(at("2026-05-17T10:00:00")).isEmpty();
    assertThat(at("2026-05-26T10:00:00")).singleElement().asString().contains("court tomorrow");
  }

  @Test
  void moveThatBothHaveAtOnceIsOneText() {
    follow();
    MovableClock.set("2026-05-05T10:00:00");
    countySays(LATER);
    secondSays(asSecond(LATER));
    assertThat(texts()).singleElement().asString().contains("your court date CHANGED");
  }

  @Test
  void oldDateOfTheOtherListIsNotRemindedOf() {
    follow();
    assertThat(countySaysAt("2026-05-16T10:00:00", LATER)).hasSize(1);
    assertThat(at("2026-05-17T10:00:00")).isEmpty();
  }

  @Test
  void listThatFirstShowsTheNewDateTellsNothing() {
    countySays(ON);
    secondSays(asSecond("Z1000,,,,,,"));
    text("26-CR-0012");
    text("26-CR-12");
    assertThat(countySaysAt("2026-05-05T10:00:00", LATER)).hasSize(1);
    assertThat(secondSaysAt("2026-05-05T10:15:00", LATER)).isEmpty();
    assertThat(status()).contains("May 27");
  }

  @Test
  void cancellationInBothIsToldOnceAndSoIsItsEnd() {
    follow();
    assertThat(countySaysAt("2026-05-05T10:00:00", OFF))
        .singleElement()
        .asString()
        .contains("CANCELED");
    assertThat(status()).contains("canceled");
    assertThat(secondSaysAt("2026-05-05T10:15:00", OFF)).isEmpty();
    assertThat(countySaysAt("2026-05-05T11:00:00", ON))
        .singleElement()
        .asString()
        .contains("is ON again");
    assertThat(secondSaysAt("2026-05-05T11:15:00", ON)).isEmpty();
    assertThat(status()).contains("May 18 at 9:30 AM").doesNotContain("canceled");
  }

  @Test
  void closingInBothIsToldOnce() {
    follow();
    assertThat(countySaysAt("2026-05-05T10:00:00", ON + "CLOSED")).isEmpty();
    assertThat(status()).contains("May 18 at 9:30 AM");
    assertThat(secondSaysAt("2026-05-05T10:15:00", ON + "CLOSED")).hasSize(1);
  }

  @Test
  void hoursOfOneDayAreTwoHearings() {
    follow();
    String afternoon = "26-CR-0012,OAK COURT,2026-05-18,14:00,,,";
    countySays(ON, afternoon);
    secondSays(asSecond(ON), asSecond(afternoon));
    assertThat(texts()).singleElement().asString().contains("new court date", "2:00 PM");
    assertThat(text("STATUS")).singleElement().asString().contains("9:30 AM", "2:00 PM");
  }
}
