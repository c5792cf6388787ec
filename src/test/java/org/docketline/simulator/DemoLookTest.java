package org.docketline.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the simulator and the console look, on any screen and to a screen reader. */
@QuarkusTest
@TestProfile(DemoLookTest.Apart.class)
class DemoLookTest extends BrowserTest {
  private static final int MOST_REQUESTS = 4;
  private static final double A_MOMENT = 300;
  private static final Page.GetByTextOptions EXACTLY = new Page.GetByTextOptions().setExact(true);
  private static final int MOST_BYTES = 60_000;
  private static final List<Integer> WIDTHS = List.of(320, 375, 768, 1280);

  @TestHTTPResource("/")
  String address;

  /** Its county's files are nobody else's. */
  public static class Apart extends BrowserTest.Demo {}

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void axeFindsNothing(ColorScheme scheme) {
    holdAFile();
    try (Page page = chromium.page(screen(375, 740).setColorScheme(scheme))) {
      page.navigate(address + "simulator");
      page.locator("summary").click();
      isAccessible(page);
      page.navigate(address + "console");
      isAccessible(page);
      page.getByText("Look at it, and decide").click();
      isAccessible(page);
      page.getByText("Apply it and tell", EXACTLY).click();
      isAccessible(page);
      page.getByRole(AriaRole.BUTTON).getByText("Apply it and tell").click();
      assertThat(page.title()).startsWith("Error: ");
      isAccessible(page);
      for (String path :
          List.of(
              "feeds",
              "texts",
              "texts/untold",
              "texts/list?kind=moved&state=CREATED",
              "decisions",
              "audit",
              "sign-in",
              "caller",
              "caller?id=1",
              "sending",
              "sending/pause",
              "wordings",
              "outcomes",
              "not-understood",
              "test-text",
              "../simulator/practice")) {
        page.navigate(address + "console/" + path);
        isAccessible(page);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "simulator",
        "console",
        "console/feeds",
        "console/texts",
        "console/sending",
        "console/wordings",
        "console/outcomes",
        "console/not-understood",
        "simulator/practice"
      })
  void pageFitsEveryScreen(String path) {
    holdAFile();
    for (int width : WIDTHS) {
      try (Page page = chromium.page(screen(width, 740))) {
        page.navigate(address + path);
        assertThat(
                page.evaluate(
                    "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
            .as("%s at %d", path, width)
            .isEqualTo(true);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"320, 568", "375, 667", "768, 1024", "1280, 800"})
  void phoneAndCountyAreSeenTogether(int width, int height) {
    try (Page page = chromium.page(screen(width, height))) {
      page.navigate(address + "simulator");
      for (String seen : List.of("#message", "#send", "#phone", "#day", "#poll")) {
        assertThat(isOnScreen(page.locator(seen), height)).as("%s at %d", seen, width).isTrue();
      }
      Locator button = page.locator("#move-" + SampleCounty.MOUNTAIN);
      button.focus();
      page.waitForTimeout(A_MOMENT);
      assertThat(isCovered(button)).as("focus under the phone, %d", width).isFalse();
      assertThat(isOnScreen(page.locator("#message"), height)).as("scrolled, %d", width).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"simulator", "console"})
  void firstViewIsSmall(String path) {
    List<Long> loaded = new ArrayList<>();
    try (Page page = chromium.page(screen(375, 740))) {
      page.onRequestFinished(
          request -> {
            if (request.url().startsWith("http")) {
              loaded.add((long) request.sizes().responseBodySize);
            }
          });
      page.navigate(address + path);
      page.waitForLoadState();
      assertThat(loaded).hasSizeLessThanOrEqualTo(MOST_REQUESTS);
      assertThat(loaded.stream().mapToLong(Long::longValue).sum()).isLessThan(MOST_BYTES);
    }
  }

  @Test
  void withoutJavaScriptThePageSaysSo() {
    try (Page page = chromium.page(screen(375, 740).setJavaScriptEnabled(false))) {
      page.navigate(address + "simulator");
      assertThat(page.locator("noscript").innerText()).contains("This page needs JavaScript");
    }
  }

  private static void holdAFile() {
    RestAssured.post("/simulator/file/good");
    RestAssured.post("/simulator/file/cut");
  }

  private static void isAccessible(Page page) {
    assertThat(new AxeBuilder(page).analyze().getViolations())
        .as(page.url())
        .allSatisfy(found -> assertThat(found.getNodes().toString()).as(found.getId()).isEmpty());
  }

  private static boolean isOnScreen(Locator part, int height) {
    var box = part.boundingBox();
    return box != null && box.y >= 0 && box.y + box.height <= height;
  }

  private static boolean isCovered(Locator part) {
    return (boolean)
        part.evaluate(
            "p => { const b = p.getBoundingClientRect(); return document.elementFromPoint("
                + "b.x + b.width / 2, b.y + b.height / 2) !== p; }");
  }

  private static Browser.NewPageOptions screen(int width, int height) {
    return new Browser.NewPageOptions().setViewportSize(width, height);
  }
}
