package org.docketline.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.docketline.sms.SendOutcome;
import org.docketline.sms.SentForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Receipts come late, twice and in any order; statuses only move forward. */
@QuarkusTest
class ReceiptsTest extends OutboxTest {
  private static final List<String> WORDS =
      List.of("accepted", "queued", "sent", "delivered", "undelivered");

  @Inject DeliveryReceipts receipts;
  @Inject MessageClaims claims;

  private static void permutations(List<String> chosen, List<List<String>> all) {
    if (chosen.size() == WORDS.size()) {
      all.add(List.copyOf(chosen));
    }
    WORDS.stream()
        .filter(word -> !chosen.contains(word))
        .forEach(
            word -> {
              List<String> longer = new ArrayList<>(chosen);
              longer.add(word);
              permutations(longer, all);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"SENDING", "UNKNOWN", "ACCEPTED"})
  void statusOnlyMovesForwardInAnyOrder(String from) throws SQLException {
    oneTextIsDue();
    OutgoingText text = claims.claim(1).get(0);
    List<List<String>> orders = new ArrayList<>();
    permutations(List.of(), orders);
    for (List<String> order : orders) {
      execute("delete from message where again_of is not null");
      execute("update message set sid = null, status = '" + from + "'");
      int rank = 0;
      for (String word : order) {
        receipts.take(text.id(), "SM1", word, null);
        receipts.take(text.id(), "SM1", word, null);
        int next =
            switch (status()) {
              case "DELIVERED" -> 5;
              case "UNDELIVERED" -> 4;
              case "SENT" -> 3;
              default -> 2;
            };
        assertThat(next).as(order.toString()).isGreaterThanOrEqualTo(rank);
        rank = next;
      }
      recorder.record(text, new SendOutcome.Accepted("SM1"));
      assertThat(query("select status, sid from message where id = " + text.id()))
          .as(order.toString())
          .containsExactly("DELIVERED|SM1");
    }
  }

  @Test
  void receiptSettlesATextWhoseAnswerWasLost() {
    oneTextIsDue();
    OutgoingText text = claims.claim(1).get(0);
    receipts.take(text.id(), "SM1", "sent", null);
    recorder.record(text, new SendOutcome.Unknown("lost"));
    assertThat(query("select status, sid from message")).containsExactly("SENT|SM1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"999999", "abc", "-1", "99999999999999999999", "1.5", "%20", "1%00", "1'"})
  void receiptOfNoMessageOfOursIsTakenAndIgnored(String id) {
    int status =
        post("/twilio/status/" + id, Map.of("MessageSid", "SM1", "MessageStatus", "sent"))
            .statusCode();
    assertThat(status).isIn(204, 400, 403, 404);
    assertThat(query("select * from message")).isEmpty();
  }

  @Test
  void receiptOfAnotherTextSettlesNothingAndIsKept() {
    textIsDue(PHONE, OTHER_PHONE);
    List<SentForm> sent = tick();
    String rows = "select (to_jsonb(m) - 'detail')::text from message m order by id";
    String before = query(rows).toString();
    for (SentForm one : sent) {
      receipt(one, "SM" + "f".repeat(32), "delivered", null).then().statusCode(204);
      receipt(one, "", "delivered", null).then().statusCode(204);
      receipt(one, "x".repeat(50_000), "delivered", null).then().statusCode(204);
      receipt(one, carrier().accepted().get(0), "teleported", "30006").then().statusCode(204);
    }
    assertThat(query(rows)).hasToString(before);
    String first = sent.get(0).get("StatusCallback").replaceFirst(".*/", ""); // posted in any order
    assertThat(query("select message_id, sid from extra_copy"))
        .containsExactly(first + "|SM" + "f".repeat(32));
  }

  @Test
  void receiptWithTheSidOfAnotherMessageOfOursChangesNothing() throws SQLException {
    textIsDue(PHONE, OTHER_PHONE);
    List<SentForm> sent = tick();
    execute(
        "update message set status = 'UNKNOWN', sid = null where id = (select min(id) from message)");
    String known = query("select sid from message where sid is not null").get(0);
    sent.forEach(one -> receipt(one, known, "sent", null).then().statusCode(204));
    assertThat(query("select status from message order by id")).containsExactly("UNKNOWN", "SENT");
  }

  @ParameterizedTest
  @CsvSource({
    "21610,STOPPED",
    "30006,ACTIVE",
    "30005,ACTIVE",
    "30003,ACTIVE",
    "30007,ACTIVE",
    "1,ACTIVE",
    "abc,ACTIVE",
    "99999999999,ACTIVE"
  })
  void errorOfAReceiptSaysWhetherThePhoneCanBeTexted(String code, String subscriber) {
    oneTextIsDue();
    SentForm sent = tick().get(0);
    receipt(sent, carrier().accepted().get(0), "undelivered", code).then().statusCode(204);
    assertThat(query("select status from subscriber")).containsExactly(subscriber);
    assertThat(status()).isEqualTo("UNDELIVERED");
  }

  @Test
  void lateCopyOfAReceiptDoesNotUndoAStart() {
    oneTextIsDue();
    SentForm sent = tick().get(0);
    String sid = carrier().accepted().get(0);
    receipt(sent, sid, "undelivered", "21610");
    text("START");
    receipt(sent, sid, "undelivered", "21610");
    receipt(sent, sid, "failed", "30006");
    assertThat(query("select status from subscriber")).containsExactly("ACTIVE");
  }

  @Test
  void phoneThatTextsAfterAllIsReachable() {
    oneTextIsDue();
    receipt(tick().get(0), carrier().accepted().get(0), "undelivered", "30006");
    assertThat(text("A100200")).isNotEmpty();
    assertThat(query("select status from subscriber")).containsExactly("ACTIVE");
    assertThat(query("select status from subscription")).containsExactly("ACTIVE");
  }

  @Test
  void unreachablePhoneThatTextsStopIsToldSoOnce() {
    oneTextIsDue();
    receipt(tick().get(0), carrier().accepted().get(0), "undelivered", "30006");
    assertThat(text("STOP")).hasSize(1);
    assertThat(text("STOP")).isEmpty();
  }
}
