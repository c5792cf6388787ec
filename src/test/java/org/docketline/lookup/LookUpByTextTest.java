package org.docketline.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.docketline.polling.FeedRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A resident texts a number that no docket holds. */
@QuarkusTest
@WithTestResource(CountySystems.class)
class LookUpByTextTest extends LookUpTestBase {
  private static final String LOOKING = "we are looking up the ticket ending 3456";

  @Test
  void numberThatNoSystemHasIsWatchedAndNothingIsOwed() {
    assertThat(text("F999999")).singleElement().asString().contains("can't find the ticket");
    assertThat(query("select * from look_up_owed")).isEmpty();
    assertThat(ask("tyler").outcome).isEqualTo(FeedRun.Outcome.UNCHANGED);
    assertThat(tick()).isEmpty();
  }

  @Test
  void slowSystemIsToldOfWithinSecondsAndItsAnswerFollowsOnce() throws Exception {
    CountySystems.isSlow("tyler", Duration.ofSeconds(7));
    long began = System.nanoTime();
    assertThat(text(TICKET)).singleElement().asString().contains(LOOKING);
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
    assertThat(sentLater())
        .singleElement()
        .asString()
        .contains("we found the ticket ending 3456", "17 at 7:00 PM");
    ask("tyler");
    assertThat(tick()).isEmpty();
  }

  @Test
  void slowSystemThatHasNothingIsToldOfOnce() {
    CountySystems.isSlow("tyler", Duration.ofSeconds(7));
    assertThat(text("F999999")).singleElement().asString().contains("we are looking up");
    assertThat(sentLater()).singleElement().asString().contains("It is not listed yet");
    CountySystems.isWell("tyler");
    ask("tyler");
    ask("rejis");
    assertThat(tick()).isEmpty();
    assertThat(query("select status from subscription")).containsExactly("WAITING");
  }

  @ParameterizedTest
  @CsvSource({
    "500, application/json, '[]'",
    "429, application/json, '[]'",
    "404, application/json, '[]'",
    "302, application/json, '[]'",
    "200, text/html, '<html>Sorry</html>'",
    "200, application/json, '<html>Sorry</html>'",
    "200, application/json, '[{\"citationNumber\":\"F12'",
    "200, application/json, ''",
    "200, application/json, '{\"error\":\"maintenance\"}'",
    "200, application/json, '[{\"ticket\":\"F123456\"}]'",
  })
  void outageIsNeverNoTickets(int status, String type, String body) {
    CountySystems.says("tyler", status, type, body);
    assertThat(text(TICKET)).singleElement().asString().contains(LOOKING);
    assertThat(ask("tyler").outcome).isEqualTo(FeedRun.Outcome.FAILED);
    assertThat(tick()).isEmpty();
    CountySystems.isWell("tyler");
    assertThat(ask("tyler").outcome).isEqualTo(FeedRun.Outcome.APPLIED);
    assertThat(sentLater()).singleElement().asString().contains("we found the ticket");
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"Message\":\"try later\"}'",
    "'{\"TotalPages\":1,\"TotalRows\":2,\"CaseIndexRows\":[]}'",
    "'{\"TotalPages\":1,\"TotalRows\":3,\"CaseIndexRows\":null}'",
  })
  void answerThatContradictsItselfIsAnOutage(String body) {
    CountySystems.says("rejis", body);
    assertThat(text(TICKET + "7")).singleElement().asString().contains("looking up");
  }

  @Test
  void caseThatCannotBeSeenMakesItsTicketUnknown() {
    CountySystems.says("rejis/14-001 B", 500, "application/json", "");
    assertThat(text("140012345")).singleElement().asString().contains("looking up");
    assertThat(query("select * from citation")).isEmpty();
  }

  @Test
  void whatIsOwedSurvivesACrashAndIsAnsweredByTheNextPoll() {
    CountySystems.says("tyler", 503, "text/plain", "");
    text("F999999"); // and the service dies: nothing of it is in memory
    CountySystems.isWell("tyler");
    assertThat(query("select feed from look_up_owed")).containsExactly("tyler");
    ask("rejis");
    assertThat(tick()).isEmpty();
    ask("tyler");
    assertThat(tick()).hasSize(1);
    ask("tyler");
    assertThat(tick()).isEmpty();
    assertThat(query("select notice, status from message")).containsExactly("not-yet|ACCEPTED");
  }

  @Test
  void sameTextTwiceAtOnceIsAskedOnceAndAnsweredAlike() {
    CountySystems.isSlow("tyler", Duration.ofSeconds(2));
    var form = inbound(nextSid(), PHONE, TICKET);
    var first = CompletableFuture.supplyAsync(() -> messages(post("/twilio/inbound", form)));
    List<String> second = messages(post("/twilio/inbound", form));
    assertThat(second).isEqualTo(first.join()).first().asString().contains("17 at 7:00 PM");
    assertThat(messages(post("/twilio/inbound", form))).isEqualTo(second);
    assertThat(CountySystems.asked("tyler")).containsExactly(TICKET);
    assertThat(tick()).isEmpty();
  }

  @Test
  void textsThatAreNoUnknownNumberAskNothing() {
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,");
    text("A100200");
    text("HELP");
    text("what is this?");
    text("STATUS");
    text("REMOVE F123456");
    text("STOP");
    text(TICKET);
    assertThat(CountySystems.requests()).isEmpty();
  }

  @Test
  void watchedNumberThatATextFindsIsAnsweredWithoutASecondText() {
    CountySystems.says("tyler", "[]");
    text(TICKET);
    CountySystems.isWell("tyler");
    assertThat(text(TICKET)).singleElement().asString().contains(" already.", "17 at 7:00 PM");
    assertThat(tick()).isEmpty();
  }

  @Test
  void whatNobodyHasFollowedSinceIsLookedUpAgain() {
    CountySystems.says("tyler", tyler(TICKET, "2026-06-17T19:00:00.000"));
    text(TICKET);
    text("REMOVE " + TICKET);
    CountySystems.says("tyler", tyler(TICKET, "2026-07-01T10:00:00.000"));
    assertThat(text(OTHER_PHONE, TICKET)).singleElement().asString().contains("1 at 10:00 AM");
  }
}
