package org.docketline.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.panache.common.Sort;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.docketline.ServiceTest;
import org.docketline.docket.CitationNumber;
import org.docketline.sms.Segments;
import org.docketline.subscription.Following;
import org.docketline.subscription.Subscriber;
import org.docketline.subscription.Subscription;
import org.junit.jupiter.api.Test;

/** Following, watching, leaving and asking, as a resident does them. */
@QuarkusTest
class FollowingTest extends ServiceTest {
  @Inject Following following;

  private static final String ROW = "A100200,OAK COURT,2026-05-18,9:30,,,";

  private List<String> subscriptions() {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                Subscription.<Subscription>listAll(Sort.by("id")).stream()
                    .map(one -> one.number() + "|" + one.status)
                    .toList());
  }

  private static void isShort(List<String> texts) {
    assertThat(texts).isNotEmpty().allSatisfy(t -> assertThat(Segments.count(t)).isBetween(1, 2));
  }

  @Test
  void numberTextedTwiceChangesNothingAndSaysSo() {
    countySays(ROW);
    assertThat(text("A100200").get(0)).contains("HELP for help", "STOP to end");
    assertThat(text("a-100200").get(0)).contains(" already.").doesNotContain("Msg &");
    assertThat(subscriptions()).containsExactly("A100200|ACTIVE");
  }

  @Test
  void severalNumbersInOneTextAreEachFollowedOnce() {
    countySays(ROW, "B200300,PINE COURT,2026-06-01,14:00,,,");
    List<String> answer = text("A100200, B200300 and a100200\nC300400");
    isShort(answer);
    assertThat(String.join("\n", answer))
        .contains(
            "0200: You have court", "0300: You have court", "0400: not found yet", "STOP to end");
    assertThat(subscriptions())
        .containsExactly("A100200|ACTIVE", "B200300|ACTIVE", "C300400|WAITING");
  }

  @Test
  void docketDecidesWhetherPartsAreOneNumber() {
    countySays(
        "1234567890,OAK COURT,2026-05-18,9:30,,,",
        "B200300,OAK COURT,2026-05-18,9:30,,,",
        "200400,OAK COURT,2026-05-18,9:30,,,");
    text("12345 67890");
    text("B 200300");
    text("C 200400");
    text("98765 43210");
    assertThat(subscriptions())
        .containsExactly(
            "1234567890|ACTIVE", "B200300|ACTIVE", "200400|ACTIVE", "9876543210|WAITING");
    text("remove 12345 67890");
    text("remove B 200300");
    assertThat(subscriptions().subList(0, 2)).containsExactly("1234567890|ENDED", "B200300|ENDED");
  }

  @Test
  void moreThanTenNumbersInOneTextAreLeftOut() {
    String numbers =
        IntStream.range(0, 12).mapToObj(i -> "D4000" + (10 + i)).collect(Collectors.joining(", "));
    List<String> answer = text(numbers);
    isShort(answer);
    assertThat(answer.get(answer.size() - 1)).contains("10 numbers");
    assertThat(subscriptions()).hasSize(10);
  }

  @Test
  void numberInTwoFeedsIsFollowedInBoth() throws SQLException {
    countySays(ROW);
    secondFeedHolds("A100200");
    isShort(text("A100200"));
    assertThat(subscriptions()).containsExactly("A100200|ACTIVE", "A100200|ACTIVE");
    assertThat(query("select count(distinct citation_id) from subscription")).containsExactly("2");
    text("remove A100200");
    assertThat(subscriptions()).containsOnly("A100200|ENDED");
  }

  private void secondFeedHolds(String number) throws SQLException {
    execute(
        "insert into citation (feed, number, status, first_seen) values ('second', '%s', 'OPEN', now())"
            .formatted(number));
  }

  @Test
  void watchedNumberThatIsFoundIsToldOnceAndNothingElse() {
    assertThat(text("A100200").get(0)).contains("up to two weeks", "30 days", "HELP for help");
    assertThat(text("A100200").get(0)).contains("already looking");
    countySays(ROW);
    assertThat(at("2026-05-04T12:01:00"))
        .singleElement()
        .asString()
        .contains("we found", "0200", "May 18");
    assertThat(tick()).isEmpty();
    poll();
    assertThat(tick()).isEmpty();
    assertThat(subscriptions()).containsExactly("A100200|ACTIVE");
    assertThat(at("2026-06-10T12:00:00")).isEmpty();
  }

  @Test
  void watchedNumberFoundInTwoFeedsIsToldOfBoth() throws SQLException {
    text("A100200");
    secondFeedHolds("A100200");
    countySays(ROW);
    assertThat(tick())
        .singleElement()
        .satisfies(sent -> assertThat(sent.body()).contains("May 18", "no court date yet"));
    assertThat(subscriptions()).containsExactly("A100200|ACTIVE", "A100200|ACTIVE");
  }

  @Test
  void watchThatEndsIsToldOnce() {
    text("Z900100");
    assertThat(at("2026-06-03T11:59:00")).isEmpty();
    assertThat(at("2026-06-03T12:00:00"))
        .singleElement()
        .asString()
        .contains("did not find", "0100");
    assertThat(at("2026-06-03T12:01:00")).isEmpty();
    assertThat(subscriptions()).containsExactly("Z900100|ENDED");
    assertThat(text("Z900100").get(0)).contains("up to two weeks");
    assertThat(subscriptions()).containsExactly("Z900100|ENDED", "Z900100|WAITING");
    assertThat(at("2026-07-10T12:00:00")).hasSize(1);
  }

  @Test
  void watchThatEndedByNightIsNotToldToWhoTextsAgainBeforeMorning() {
    org.docketline.MovableClock.set("2026-05-04T22:00:00");
    text("Z900100");
    assertThat(at("2026-06-03T22:30:00")).isEmpty();
    text("Z900100");
    assertThat(at("2026-06-04T09:00:00")).isEmpty();
    assertThat(query("select status from message")).containsExactly("SUPERSEDED");
  }

  @Test
  void watchThatWasLeftFoundOrStoppedDoesNotEndWithAText() {
    text("Z900100");
    text("remove Z900100");
    text("+13145550150", "Z900100");
    text("+13145550150", "stop");
    text("+13145550151", "A100200");
    countySays(ROW);
    assertThat(tick()).hasSize(1);
    assertThat(at("2026-07-10T12:00:00")).isEmpty();
  }

  @Test
  void manyPhonesOnOneCitationAreEachTold() {
    countySays(ROW);
    for (int i = 0; i < 12; i++) {
      text("+131455501" + (50 + i), "A100200");
    }
    countySays("A100200,OAK COURT,2026-05-19,9:30,,,");
    assertThat(tick()).extracting(sent -> sent.to()).hasSize(12).doesNotHaveDuplicates();
    text("+13145550150", "remove A100200");
    countySays("A100200,OAK COURT,2026-05-20,9:30,,,");
    assertThat(tick()).hasSize(11).noneMatch(sent -> sent.to().equals("+13145550150"));
  }

  @Test
  void leavingOneKeepsTheOthers() {
    countySays(ROW, "B200300,PINE COURT,2026-06-01,14:00,,,");
    text("A100200 B200300 Z900100");
    assertThat(text("REMOVE A100200").get(0)).contains("won't text you about", "0200");
    assertThat(text("STOP Z900100").get(0)).contains("won't text you about", "0100");
    assertThat(subscriptions()).containsExactly("A100200|ENDED", "B200300|ACTIVE", "Z900100|ENDED");
    countySays(
        "A100200,OAK COURT,2026-05-19,9:30,,,",
        "B200300,PINE COURT,2026-06-02,14:00,,,",
        "Z900100,OAK COURT,2026-05-19,9:30,,,");
    assertThat(tick()).singleElement().satisfies(sent -> assertThat(sent.body()).contains("0300"));
    assertThat(text("remove A100200").get(0)).contains("don't follow", "0200");
    assertThat(text("remove").get(0)).contains("won't text you about", "0300");
    assertThat(text("remove").get(0)).contains("REMOVE and the ticket number");
  }

  @Test
  void statusSaysHowEachCitationStands() throws SQLException {
    assertThat(text("STATUS")).singleElement().asString().contains("no texts about any ticket");
    countySays(
        "A100001,OAK COURT,2026-05-18,9:30,,,",
        "A100002,OAK COURT,2026-05-18,9:30,,,CLOSED",
        "A100003,OAK COURT,2026-05-18,9:30,,CANCELLED,",
        "A100004,OAK COURT,2026-05-18,,,,",
        "A100005,OAK COURT,,,,,",
        "A100006,OAK COURT,2026-05-05,9:30,,,",
        "A100007,NOBODY KNOWS,2026-05-18,9:30,,,");
    text("A100001 A100002 A100003 A100004 A100005 A100006 A100007 A100008");
    execute(
        "update hearing set status = 'UNSEEN' where citation_id = (select id from citation where"
            + " number = 'A100007')");
    org.docketline.MovableClock.set("2026-05-06T12:00:00");
    List<String> answer = text("status");
    isShort(answer);
    assertThat(String.join("\n", answer))
        .contains(
            "0001: You have court Monday, May 18 at 9:30 AM",
            "0002: The court lists the ticket as closed",
            "0003: The court date of Monday, May 18 at 9:30 AM was canceled",
            "0004: You have court Monday, May 18 (time not given)",
            "0005: We see no court date yet",
            "0006: The last court date we see has passed",
            "0007: We no longer see",
            "0008: not found yet");
  }

  @Test
  void statusOfTwentyFiveNamesTwentyAndSaysSo() {
    text("E500010");
    // More than one phone may text: a county that allows more has such lists.
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              Subscriber subscriber = Subscriber.<Subscriber>findAll().firstResult();
              for (int i = 1; i < 25; i++) {
                var number = new CitationNumber("E5000" + (10 + i));
                following.watch(subscriber, number, List.of(), false);
              }
            });
    List<String> answer = text("STATUS");
    isShort(answer);
    assertThat(String.join("\n", answer))
        .contains("0010: not", "0029: not", "And 5 more")
        .doesNotContain("0030");
  }
}
