package org.docketline.resident;

import static org.assertj.core.api.Assertions.assertThat;

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

  @ParameterizedTest
  @MethodSource("paths")
  void pageIsSmallStandsStillAndIsWellInBothSchemes(String path) {
    try (PageVisit visit = PageVisit.of(chromium, 375)) {
      visit.open(address + path);

      assertThat(visit.requests()).isLessThanOrEqualTo(MOST_REQUESTS);
      assertThat(visit.bytes()).isLessThanOrEqualTo(MOST_BYTES);
      assertThat(visit.layoutShift()).isLessThan(0.01);
      assertThat(visit.axe()).as(path).isEmpty();
      assertThat(visit.complaints()).isEmpty();
      fitsEveryScreen(visit, path);
    }
  }

  @ParameterizedTest
  @MethodSource("paths")
  void pageIsWellInTheOtherLanguages(String path) {
    List<String> others = EveryLanguage.CODES.subList(1, EveryLanguage.CODES.size());
    try (PageVisit visit = PageVisit.of(chromium, 375)) {
      for (String language : others) {
        visit.open(address + path + "?lang=" + language);

        assertThat(visit.page().locator("html").getAttribute("lang")).isEqualTo(language);
        assertThat(visit.complaints()).isEmpty();
        fitsEveryScreen(visit, path + " in " + language);
      }
      visit.open(address + path + "?lang=" + others.get(path.length() % others.size()));
      assertThat(visit.axe()).as(path).isEmpty();
    }
  }

  private static void fitsEveryScreen(PageVisit visit, String which) {
    for (int width : WIDTHS) {
      visit.page().setViewportSize(width, 740);
      assertThat(visit.isTooWide()).as("%s at %d", which, width).isFalse();
    }
    visit.page().setViewportSize(375, 740);
  }
}
