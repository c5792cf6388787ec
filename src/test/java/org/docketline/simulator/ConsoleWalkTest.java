package org.docketline.simulator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A clerk's morning in the demo, by the keyboard alone. With {@code -Dpictures=docs/images} it
 * takes the pictures of docs/clerk.md.
 */
@QuarkusTest
@TestProfile(DemoLookTest.Apart.class)
class ConsoleWalkTest extends BrowserTest {
  private static final DemoPhone PHONE = new DemoPhone("+13145550158");
  private static final int MOST_TABS = 60;
  private static final String FOCUSED =
      "() => { const a = document.activeElement; return a.labels && a.labels.length"
          + " ? a.labels[0].innerText : a.innerText; }";

  @TestHTTPResource("/console")
  String console;

  @BeforeEach
  void textTheNumber() {
    RestAssured.post("/simulator/file/good");
    PHONE.type(SampleCounty.MORNING);
  }

  @Test
  void clerkPractisesAnswersACallerAndSeesOutcomes() {
    try (Page page = chromium.page(new Browser.NewPageOptions().setViewportSize(1100, 1300))) {
      page.navigate(console);
      decidesOnAMovedFile(page);
      answersACaller(page);
      press(page, "Practice");
      press(page, "Send the good file again");
      for (int day = 0; day < 8; day++) {
        RestAssured.post("/simulator/day").then().statusCode(200);
      }
      press(page, "Outcomes");
      assertThat(page.locator("main")).containsText("cannot be compared as a trial");
      assertThat(page.locator("main")).containsText("All courts");
      picture(page, "console-outcomes");
      press(page, "Today");
      assertThat(page.locator("h1")).isVisible();
      picture(page, "console-today");
    }
  }

  private static void decidesOnAMovedFile(Page page) {
    press(page, "Practice");
    press(page, "Send a file of moved dates");
    assertThat(page.locator("main")).containsText("waits for your decision");
    press(page, "Look at it, and decide");
    assertThat(page.getByText("7 days later")).isVisible();
    picture(page, "console-held");
    press(page, "Discard it");
    tabTo(page, "Why");
    page.keyboard().type("The county was asked: the week was a mistake.");
    press(page, "Discard it");
    assertThat(page.locator("#said")).containsText("Discarded: the docket stays as it is.");
  }

  private static void answersACaller(Page page) {
    press(page, "A caller");
    tabTo(page, "Their phone number, or the number of their ticket");
    page.keyboard().type(PHONE.number());
    press(page, "Find");
    assertThat(page.getByText(SampleCounty.MORNING).first()).isVisible();
    picture(page, "console-caller");
    tabTo(page, "Why");
    page.keyboard().type("It is her mother's phone.");
    press(page, "Stop all texts to this phone");
    assertThat(page.locator("main")).containsText("All texts are stopped");
    page.waitForCondition(() -> PHONE.heard().contains("you get no more texts"));
  }

  private static void press(Page page, String words) {
    tabTo(page, words);
    page.evaluate("window.isLeft = true");
    page.keyboard().press("Enter");
    page.waitForFunction("() => !window.isLeft && document.readyState === 'complete'");
  }

  // Each page begins anew at its top.
  private static void tabTo(Page page, String words) {
    for (int tab = 0; tab < MOST_TABS; tab++) {
      page.keyboard().press("Tab");
      if (words.equals(String.valueOf(page.evaluate(FOCUSED)).strip())) {
        return;
      }
    }
    throw new AssertionError("No key reaches: " + words + " on " + page.url());
  }

  private static void picture(Page page, String name) {
    String folder = System.getProperty("pictures");
    if (folder != null) {
      page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, name + ".png")));
    }
  }
}
