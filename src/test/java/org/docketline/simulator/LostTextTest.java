package org.docketline.simulator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.docketline.simulator.SampleCounty.MORNING;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the demo's page says when something fails, and what it keeps. */
@QuarkusTest
@TestProfile(LostTextTest.Apart.class)
class LostTextTest extends BrowserTest {
  private static final String SECOND_PHONE = "+13145550143";

  @TestHTTPResource("/simulator")
  String address;

  /** Its phones and clock are nobody else's. */
  public static class Apart extends BrowserTest.Demo {}

  @BeforeAll
  static void bePatient() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
  }

  @Test
  void textToAPhoneThatIsOffIsSaidToBeLostAndComesOnceMore() {
    try (PhonePage phone = chromium.visit(address)) {
      phone.press("Poll the feed now", "Polled the feed");
      phone.tap(MORNING);
      phone.hears(1, "7530");
      phone.press("Switch off", "The phone is off");
      assertThat(phone.numbersToTry().first()).isDisabled();
      phone.moveDateOf(MORNING);
      phone.press("Poll the feed now", "1 changes");
      assertThat(phone.lost()).containsText("not delivered: the phone is off or out of reach");

      phone.press("Switch on", "The phone is on again");
      phone.letDaysPass(1);
      phone.hears(3, "CHANGED");
    }
  }

  @Test
  void reloadKeepsThePhoneAndWhatIsTyped() {
    try (PhonePage phone = chromium.visit(address)) {
      phone.take(SECOND_PHONE);
      phone.type("Where is");
      phone.reload();
      assertThat(phone.taken()).hasValue(SECOND_PHONE);
      assertThat(phone.typed()).hasValue("Where is");
    }
  }

  @Test
  void silenceOfTheServiceIsSaidAndLosesNothingTyped() {
    try (PhonePage phone = chromium.visit(address)) {
      phone.take(SECOND_PHONE);
      phone.type("HELP");
      phone.cut(true);
      phone.tap("Send");
      assertThat(phone.said()).containsText("The service does not answer");
      assertThat(phone.typed()).hasValue("HELP");

      phone.cut(false);
      assertThat(phone.said()).containsText("The service answers again");
    }
  }

  @Test
  void phoneThatOnlyAFormTextedIsOffered() {
    try (PhonePage phone = chromium.visit(address)) {
      phone.textFrom("+13145550177", "HELP");
      phone.reload();
      phone.take("+13145550177");
      phone.hears(1, "STOP");
    }
  }
}
