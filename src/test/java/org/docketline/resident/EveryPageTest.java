package org.docketline.resident;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.stream.Stream;
import org.docketline.simulator.BrowserTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every page that is there for everybody, in every language. */
@QuarkusTest
@TestProfile(EveryLanguage.class)
class EveryPageTest extends BrowserTest {
  private static final int MOST_BYTES = 60_000;
  private static final int MOST_REQUESTS = 4;
  private static final List<Integer> WIDTHS = List.of(320, 375, 768, 1280);

  @TestHTTPResource("/")
  String address;

  static Stream<String> paths() {
    return Stream.of(
        "",
        "find",
        "find/number",
        "find/licence",
        "find/name",
        "texts",
        "texts/sign-in",
        "courts",
        "courts/SAM01",
        "courts/SAM04",
        "courts/SAM06",
        "help",
        "about-texts",
        "privacy",
        "terms",
        "poster",
        "t/nothing",
        "nothing-here");
  }

  private record Reading(String language, ColorScheme scheme) {}

  /** Contrast is the schemes' and not the languages': of the three drafts each page has one. */
  private static List<Reading> readings(String path) {
    String draft = EveryLanguage.CODES.get(2 + path.length() % 3);
    ColorScheme scheme = path.length() % 2 == 0 ? ColorScheme.LIGHT : ColorScheme.DARK;
    return List.of(
        new Reading("en", ColorScheme.LIGHT),
        new Reading("es", ColorScheme.DARK),
        new Reading(draft, scheme));
  }

  @ParameterizedTest
  @MethodSource("paths")
  void pageIsWellInItsLanguagesInBothSchemesAndOnEveryScreen(String path) {
    for (Reading reading : readings(path)) {
      try (PageVisit visit = PageVisit.of(chromium, 375, reading.scheme)) {
        visit.open(address + path + "?lang=" + reading.language);

        assertThat(visit.page().locator("html").getAttribute("lang")).isEqualTo(reading.language);
        assertThat(visit.axe()).as("%s, %s", path, reading).isEmpty();
        assertThat(visit.complaints()).isEmpty();
        for (int width : WIDTHS) {
          visit.page().setViewportSize(width, 740);
          assertThat(visit.isTooWide()).as("%s at %d, %s", path, width, reading).isFalse();
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
