package org.docketline.simulator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.docketline.simulator.SampleCounty.MORNING;
import static org.docketline.simulator.SampleCounty.UNTIMED;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The demo as a newcomer lives through it: timers on, texts by the carrier and its webhooks. */
@QuarkusTest
@TestProfile(BrowserTest.Demo.class)
class PhoneInTheBrowserTest extends BrowserTest {
  private static final Duration A_MINUTE = Duration.ofMinutes(1);
  private static final String POLL = "Poll the feed now";

  @TestHTTPResource("/simulator")
  String address;

  @BeforeAll
  static void bePatient() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
  }

  @Test
  void withinAMinuteTheMovedDateAndEveryReminderArrive() {
    try (PhonePage phone = chromium.visit(address)) {
      long start = System.nanoTime();
      follow(phone);
      moveTheDate(phone);
      letTheRemindersCome(phone);
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      System.out.printf("From the first text to the last reminder: %d s%n", took.toSeconds());
      assertThat(took).isLessThan(A_MINUTE);

      phone.letDaysPass(2);
      phone.tap("STATUS");
      phone.hears(6, "last court date", "passed");
    }
  }

  private static void follow(PhonePage phone) {
    assertThat(phone.numbersToTry()).hasText(SampleCounty.NUMBERS.toArray(new String[0]));
    phone.tap(MORNING);
    phone.hears(1, "7530", "9:30 AM, Sample City Municipal Court, 100 Example Avenue");
    phone.hears(1, "You have court", "We'll text you before it", "STOP");
  }

  private static void moveTheDate(PhonePage phone) {
    String before = phone.dateOf(MORNING);
    String now = phone.moveDateOf(MORNING);
    phone.press(POLL, "1 changes");
    assertThat(phone.lastPoll()).containsText("applied");
    phone.hears(2, "CHANGED", "You now have court " + now, "Not " + before);
  }

  /** Eleven days ahead now: eight, and the three by which it moved. */
  private static void letTheRemindersCome(PhonePage phone) {
    phone.letDaysPass(4);
    phone.hears(3, "court in 7 days", phone.dateOf(MORNING));
    phone.letDaysPass(4);
    phone.hears(4, "court in 3 days", phone.dateOf(MORNING));
    phone.letDaysPass(2);
    phone.hears(5, "court tomorrow", phone.dateOf(MORNING));
  }

  @Test
  void eachPhoneHearsWhatItAskedFor() {
    try (PhonePage phone = chromium.visit(address);
        PhonePage other = chromium.visit(address)) {
      phone.take("+13145550143");
      other.take("+13145550144");
      askAndLeave(phone);
      followBoth(phone, other);
      stopped(phone, other);
      startedAgain(phone, other);
    }
  }

  private static void askAndLeave(PhonePage phone) {
    phone.tap(UNTIMED);
    phone.hears(1, "8846", "(time not given)", "Mill Creek Traffic Court");
    phone.tap("STATUS");
    phone.hears(2, "your tickets", "Ending 8846");
    phone.tap("HELP");
    phone.hears(3, "REMOVE and a number", "STOP to end all");
    phone.tap("REMOVE…");
    phone.tap(UNTIMED);
    phone.hears(4, "we won't text you about the ticket ending 8846");
    phone.tap("STATUS");
    phone.hears(5, "no texts about any ticket");
  }

  private static void followBoth(PhonePage phone, PhonePage other) {
    phone.tap(UNTIMED);
    phone.hears(6, "8846");
    other.tap(UNTIMED);
    other.hears(1, "8846");
  }

  /** The texts of a change are sent together: when the other phone has its own, all are out. */
  private static void stopped(PhonePage phone, PhonePage other) {
    phone.tap("STOP");
    phone.hears(7, "you get no more texts", "START");
    String now = phone.moveDateOf(UNTIMED);
    phone.press(POLL, "1 changes");
    other.hears(2, now);
    assertThat(phone.texts()).hasCount(7);
  }

  private static void startedAgain(PhonePage phone, PhonePage other) {
    phone.tap("START");
    phone.hears(8, "Welcome back");
    phone.tap(UNTIMED);
    phone.hears(9, phone.dateOf(UNTIMED));
    phone.press("Cancel " + UNTIMED, "cancelled");
    phone.press(POLL, "1 changes");
    phone.hears(10, "CANCELED");
    other.hears(3, "CANCELED");
  }
}
