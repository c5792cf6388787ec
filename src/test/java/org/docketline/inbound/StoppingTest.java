package org.docketline.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.docketline.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** STOP ends everything at once, and only START undoes it. */
@QuarkusTest
class StoppingTest extends ServiceTest {
  private static final String ROW = "A100200,OAK COURT,2026-05-18,9:30,,,";
  private static final String MOVED = "A100200,OAK COURT,2026-05-19,9:30,,,";

  @Test
  void stopIsConfirmedOnceAndThenNothingIsSent() {
    countySays(ROW);
    text("A100200");
    text("Z900100");
    text("B200300");
    countySays(MOVED); // a text about it is planned
    assertThat(text("STOP")).singleElement().asString().contains("unsubscribed", "START");
    assertThat(text("STOP")).isEmpty();
    assertThat(text("quit")).isEmpty();
    assertThat(text("wrong number")).isEmpty();
    assertThat(tick()).isEmpty();
    assertThat(query("select distinct status from message")).containsExactly("SUPERSEDED");
    countySays("A100200,OAK COURT,2026-05-20,9:30,,,", "B200300,OAK COURT,2026-05-20,9:30,,,");
    assertThat(at("2026-05-13T10:00:00")).isEmpty();
    assertThat(at("2026-05-19T10:00:00")).isEmpty();
    assertThat(at("2026-06-19T10:00:00")).isEmpty();
    assertThat(query("select distinct status from subscription")).containsExactly("ENDED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"A100200", "status", "remove A100200", "hello", "STOP A100200"})
  void whoHasStoppedIsToldOfStart(String body) {
    countySays(ROW);
    text("STOP");
    assertThat(text(body)).singleElement().asString().contains("Text START first");
    assertThat(query("select * from subscription")).isEmpty();
  }

  @Test
  void helpIsGivenToWhoHasStopped() {
    text("STOP");
    assertThat(text("HELP")).singleElement().asString().contains("text START", "Msg & data rates");
  }

  @Test
  void startFollowsNothingAndTheNextNumberIsAnEnrollment() {
    countySays(ROW);
    text("A100200");
    countySays(MOVED);
    text("STOP");
    assertThat(text("START"))
        .singleElement()
        .asString()
        .contains("You follow no ticket now")
        .doesNotContain("START");
    assertThat(tick()).isEmpty();
    countySays(ROW);
    assertThat(tick()).isEmpty();
    assertThat(text("status").get(0)).contains("you follow no ticket");
    assertThat(text("A100200").get(0))
        .contains("Msg frequency varies", "HELP for help", "STOP to end");
    countySays(MOVED);
    assertThat(tick()).hasSize(1);
    assertThat(text("START").get(0)).contains("not unsubscribed");
  }

  @Test
  void stopOfAPhoneThatWeNeverSawIsConfirmedOnce() {
    assertThat(text("STOP")).hasSize(1);
    assertThat(text("STOP")).isEmpty();
    assertThat(query("select status from subscriber")).containsExactly("STOPPED");
  }

  @Test
  void stopBesideANumberThatIsNotFollowedEndsAll() {
    countySays(ROW);
    text("A100200");
    assertThat(text("remove Z900100").get(0)).contains("don't follow");
    assertThat(text("Z900100 is paid, so stop texting me").get(0)).contains("unsubscribed");
    assertThat(query("select status from subscriber")).containsExactly("STOPPED");
  }

  @Test
  void stopEndsOnlyItsOwnPhones() {
    countySays(ROW);
    text("A100200");
    text(OTHER_PHONE, "A100200");
    text("STOP");
    countySays(MOVED);
    assertThat(tick()).extracting(sent -> sent.to()).containsExactly(OTHER_PHONE);
  }
}
