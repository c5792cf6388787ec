package org.docketline.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.docketline.MovableClock;
import org.docketline.PageVisitor;
import org.docketline.ServiceLog;
import org.docketline.ServiceTest;
import org.docketline.outbox.SendingPauses;
import org.docketline.staff.StaffFixture;
import org.docketline.staff.StaffRole;
import org.docketline.subscription.SignUps;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A clerk sees a text of ours on a phone that is at hand. */
@QuarkusTest
class TestTextTest extends ServiceTest {
  private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");

  @Inject SignUps signUps;
  @Inject SendingPauses pauses;
  private PageVisitor clerk;
  private String page;

  @BeforeEach
  void signIn() throws SQLException {
    clerk = StaffFixture.of(database, StaffRole.CLERK);
  }

  private Response ask(String phone) {
    clerk.get("/console/test-text");
    Response asked = clerk.post("/console/test-text", "phone", phone);
    page = asked.header("Location");
    return asked;
  }

  private String codeTexted() {
    return CODE.matcher(tick().get(0).body()).results().findFirst().orElseThrow().group();
  }

  private Response send(String code, String text, String language) {
    clerk.get(page);
    String id = page.replaceFirst(".*id=", "");
    return clerk.post(
        "/console/test-text/code", "id", id, "code", code, "text", text, "language", language);
  }

  @Test
  void textGoesOnceToAPhoneWhoseCodeCameBack() {
    try (var log = new ServiceLog()) {
      assertThat(ask("(314) 555-0142").statusCode()).isEqualTo(303);
      String code = codeTexted();
      String wrong = code.equals("111111") ? "222222" : "111111";
      assertThat(send(wrong, "reminder-plan", "es").statusCode()).isEqualTo(403);
      assertThat(tick()).isEmpty();

      Response sent = send(code.substring(0, 3) + " " + code.substring(3), "reminder-plan", "es");
      assertThat(sent.statusCode()).isEqualTo(303);
      assertThat(clerk.get(sent.header("Location")).asString()).contains("The text goes out now");
      assertThat(tick())
          .singleElement()
          .satisfies(text -> assertThat(text.to()).isEqualTo(PHONE))
          .satisfies(
              text ->
                  assertThat(text.body())
                      .startsWith("Test from Test County: Test County")
                      .contains("7514", "septiembre"));
      assertThat(clerk.get(send(code, "reminder-plan", "es").header("Location")).asString())
          .contains("was sent for this code already");
      assertThat(tick()).isEmpty();
      assertThat(send(code, "help", "en").statusCode()).isEqualTo(303);
      assertThat(tick()).singleElement().asString().contains("Test from");

      assertThat(log.all()).noneMatch(line -> line.contains("5550142"));
    }
    assertThat(clerk.addresses()).noneMatch(one -> one.contains("0142"));
    assertThat(query("select count(*) from subscription")).containsExactly("0");
    assertThat(query("select wording from message where notice = 'test-text' limit 1"))
        .containsExactly("null");
    assertThat(query("select act, about from audit_entry order by id desc limit 3"))
        .containsExactly(
            "SENT_TEST_TEXT|subscriber 1, help in en",
            "SENT_TEST_TEXT|subscriber 1, reminder-plan in es",
            "ASKED_TEST_CODE|subscriber 1");
    MovableClock.pass(Duration.ofDays(1));
    signUps.forget();
    assertThat(query("select (select count(*) from subscriber), (select count(*) from test_text)"))
        .containsExactly("0|0");
  }

  @Test
  void phoneThatHasStoppedGetsNothing() {
    text("STOP");
    Response refused = ask(PHONE);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.asString()).contains("has stopped our texts");
    assertThat(ask(OTHER_PHONE).statusCode()).isEqualTo(303);
    String code = codeTexted();
    text(OTHER_PHONE, "STOP");
    assertThat(send(code, "help", "en").asString()).contains("has stopped our texts");
    assertThat(tick()).isEmpty();
  }

  @Test
  void nothingIsKeptOfAPhoneThatIsSentNothing() {
    text("STOP");
    text("ERASE");
    text("1");
    assertThat(query("select count(*) from stopped_phone")).containsExactly("1");
    assertThat(ask(PHONE).asString()).contains("has stopped our texts");
    pauses.begin("somebody", "why");
    Response paused = ask(OTHER_PHONE);
    assertThat(paused.statusCode()).isEqualTo(409);
    assertThat(paused.asString()).contains("Sending is paused");
    for (String none : new String[] {"", "911", "+447911123456", "9005550100", "<script>"}) {
      assertThat(ask(none).statusCode()).isEqualTo(400);
    }
    assertThat(query("select count(*) from subscriber")).containsExactly("0");
  }

  @Test
  void codeIsGoodForItsMemberForTenMinutesAndFiveTries() throws SQLException {
    ask(PHONE);
    String code = codeTexted();
    String wrong = code.equals("111111") ? "222222" : "111111";
    StaffFixture.add(database, "other", StaffRole.CLERK);
    PageVisitor other = StaffFixture.signedIn("other");
    assertThat(other.get(page).statusCode()).isEqualTo(404);
    other.get("/console/test-text");
    assertThat(
            other
                .post(
                    "/console/test-text/code",
                    "id",
                    "1",
                    "code",
                    code,
                    "text",
                    "help",
                    "language",
                    "en")
                .statusCode())
        .isEqualTo(404);
    for (int tries = 1; tries < 5; tries++) {
      assertThat(send(wrong, "help", "en").asString()).contains("not the code that was sent");
    }
    assertThat(send(wrong, "help", "en").asString()).contains("The code counts no more");
    assertThat(send(code, "help", "en").asString()).contains("The code counts no more");

    ask(OTHER_PHONE);
    String late = codeTexted();
    MovableClock.pass(Duration.ofMinutes(10));
    assertThat(send(late, "help", "en").asString()).contains("The code counts no more");
    assertThat(tick()).isEmpty();
  }

  @Test
  void phoneIsNotPesteredAndNoOtherTextIsMadeUp() throws SQLException {
    for (int asked = 0; asked < 3; asked++) {
      assertThat(ask(PHONE).statusCode()).isEqualTo(303);
    }
    assertThat(send("1", "no-such-text", "en").statusCode()).isEqualTo(400);
    assertThat(send("1", "facts-none", "en").statusCode()).isEqualTo(400);
    assertThat(send("1", "help", "vi").statusCode()).isEqualTo(400);
    assertThat(ask(PHONE).statusCode()).isEqualTo(429);
    PageVisitor viewer = StaffFixture.of(database, StaffRole.VIEWER);
    assertThat(viewer.get("/console/test-text").statusCode()).isEqualTo(403);
  }
}
