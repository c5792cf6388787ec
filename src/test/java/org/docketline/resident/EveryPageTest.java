package org.docketline.resident;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.stream.Stream;
import org.docketline.simulator.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every page that is there for everybody, in every language. */
@QuarkusTest
@TestProfile(EveryLanguage.class)
class EveryPageTest {
  private static final int MOST_BYTES = 60_000;
  private static final int MOST_REQUESTS = 4;
  private static final List<Integer> WIDTHS = List.of(320, 375, 768, 1280);

  private static Chromium chromium;

  @TestHTTPResource("/")
  String address;

  @BeforeAll
  static void openBrowser() {
    chromium = Chromium.open();
  }

  @AfterAll
  static void closeBrowser() {
    if (chromium != null) {
      chromium.close();
    }
  }

  static Stream<String> paths() {
    return Stream.of("", "nothing-here", "courts", "courts/SAM01", "courts/SAM04", "courts/SAM06");
  }

  @ParameterizedTest
  @MethodSource("paths")
  void axeFindsNothingInAnyLanguageOrScheme(String path) {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      try (PageVisit visit = PageVisit.of(chromium, 375, scheme)) {
        for (String language : EveryLanguage.CODES) {
          visit.open(address + path + "?lang=" + language);

          assertThat(visit.page().locator("html").getAttribute("lang")).isEqualTo(language);
          assertThat(visit.axe()).as("%s, %s, %s", path, language, scheme).isEmpty();
          assertThat(visit.complaints()).isEmpty();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("paths")
  void pageFitsEveryScreen(String path) {
    for (int width : WIDTHS) {
      try (PageVisit visit = PageVisit.of(chromium, width, ColorScheme.LIGHT)) {
        for (String language : EveryLanguage.CODES) {
          visit.open(address + path + "?lang=" + language);

          assertThat(visit.isTooWide()).as("%s at %d in %s", path, width, language).isFalse();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("paths")
  void firstViewIsSmallAndStandsStill(String path) {
    try (PageVisit visit = PageVisit.of(chromium, 375, ColorScheme.LIGHT)) {
      visit.open(address + path);

      assertThat(visit.requests()).isLessThanOrEqualTo(MOST_REQUESTS);
      assertThat(visit.bytes()).isLessThanOrEqualTo(MOST_BYTES);
      assertThat(visit.layoutShift()).isLessThan(0.01);
    }
  }
}
