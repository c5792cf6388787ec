package org.docketline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.docketline.polling.FeedRun.Outcome;
import org.docketline.sms.SentForm;
import org.junit.jupiter.api.Test;

/** The whole of it once, as a resident lives through it. */
@QuarkusTest
class MainJobTest extends ServiceTest {
  @Test
  void residentIsToldOfEachReminderAndOfTheChange() {
    assertThat(countySays("A-100200,OAK COURT,2026-05-18,9:30,,,").outcome)
        .isEqualTo(Outcome.APPLIED);

    assertThat(text("ticket # a100200"))
        .singleElement()
        .asString()
        .startsWith("Test County court texts. You have court Monday, May 18 at 9:30 AM,")
        .contains("Oakville Municipal Court, 12 Oak Street, Oakville")
        .contains("We'll text you before it", "Msg & data rates may apply", "HELP", "STOP");

    countySays("A100200,OAK COURT,2026-05-20,13:00,,,");
    assertThat(at("2026-05-04T12:01:00"))
        .singleElement()
        .asString()
        .contains(
            "CHANGED",
            "now have court Wednesday, May 20 at 1:00 PM",
            "Not Monday, May 18 at 9:30 AM");
    assertThat(tick()).isEmpty();

    assertThat(at("2026-05-13T09:59:00")).isEmpty();
    assertThat(at("2026-05-13T10:00:00")).singleElement().asString().contains("in 7 days");
    assertThat(at("2026-05-17T10:00:00")).singleElement().asString().contains("in 3 days");
    assertThat(at("2026-05-19T10:00:00")).singleElement().asString().contains("tomorrow");
    assertThat(at("2026-05-20T10:00:00")).isEmpty();
  }

  @Test
  void receiptsMoveATextForwardOnly() {
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,");
    text("A100200");
    countySays("A100200,OAK COURT,2026-05-19,9:30,,,");
    SentForm sent = tick().get(0);
    String sid = query("select sid from message").get(0);

    receipt(sent, sid, "delivered", null).then().statusCode(204);
    receipt(sent, sid, "sent", null).then().statusCode(204);

    assertThat(query("select status from message")).containsExactly("DELIVERED");
  }
}
