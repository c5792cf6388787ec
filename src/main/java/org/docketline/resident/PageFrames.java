package org.docketline.resident;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.docketline.sms.SimulatorConfig;
import org.docketline.subscription.AsleepNumbers;
import org.docketline.subscription.Language;
import org.docketline.wording.PageWords;
import org.docketline.wording.Wording;

/**
 * Makes what every page has around its own words, and says whether it may be kept. It is made when
 * it is first asked: the filter that asks it is there before the settings are.
 */
@ApplicationScoped
class PageFrames {
  private static final int LONGEST_SEARCH = 100;

  private final Wording wording;
  private final PageLanguage languages;
  private final TextNumber number;
  private final AsleepNumbers asleep;
  private final SimulatorConfig simulator;

  PageFrames(
      Wording wording,
      PageLanguage languages,
      TextNumber number,
      AsleepNumbers asleep,
      SimulatorConfig simulator) {
    this.wording = wording;
    this.languages = languages;
    this.number = number;
    this.asleep = asleep;
    this.simulator = simulator;
  }

  /** Of a page on which nothing is anybody's: a browser may keep it if it asks again. */
  PageFrame open(RoutingContext page, String title) {
    page.response()
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
        .putHeader(HttpHeaders.VARY, "Accept-Language, Cookie");
    return frame(page, title, true);
  }

  /** Of a page that nobody may keep and no search engine may list. */
  PageFrame personal(RoutingContext page, String title) {
    return frame(page, title, false);
  }

  private PageFrame frame(RoutingContext page, String title, boolean open) {
    Language language = languages.of(page);
    PageWords words =
        wording.pages(language).with("number", number.written()).with("asleep", asleep.days());
    return new PageFrame(
        words,
        title,
        open ? again(page) : page.normalizedPath() + "?",
        links(language),
        simulator.enabled(),
        false,
        open);
  }

  // What was searched for is asked for again; of a page that is somebody's no address says more.
  private static String again(RoutingContext page) {
    String asked =
        page.queryParams().entries().stream()
            .filter(parameter -> !parameter.getKey().equals(PageLanguage.PARAMETER))
            .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
            .map(parameter -> parameter + "&")
            .collect(Collectors.joining());
    return page.normalizedPath() + "?" + (asked.length() > LONGEST_SEARCH ? "" : asked);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The languages to choose from, each by its own name. */
  List<PageFrame.LanguageLink> links(Language current) {
    return languages.all().stream()
        .map(
            language ->
                new PageFrame.LanguageLink(
                    language.code(),
                    wording.pages(language).say("frame.language"),
                    language == current))
        .toList();
  }
}
