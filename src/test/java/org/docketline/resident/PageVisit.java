package org.docketline.resident;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.docketline.simulator.Chromium;

/**
 * A page as Chromium shows it: what axe finds on it, what it loads, whether it is wider than it.
 */
final class PageVisit implements AutoCloseable {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice");

  private static final Page.EmulateMediaOptions LIGHT = scheme(ColorScheme.LIGHT);
  private static final Page.EmulateMediaOptions DARK = scheme(ColorScheme.DARK);

  private final Page page;
  private final List<String> complaints = new ArrayList<>();
  private final List<Long> loaded = new ArrayList<>();

  private PageVisit(Page page) {
    this.page = page;
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")
              && !message.text().contains("responded with a status of 4")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.onRequestFinished(
        request -> {
          if (request.url().startsWith("http")) {
            var sizes = request.sizes();
            loaded.add((long) sizes.responseBodySize + sizes.responseHeadersSize);
          }
        });
  }

  private static Page.EmulateMediaOptions scheme(ColorScheme scheme) {
    return new Page.EmulateMediaOptions().setColorScheme(scheme);
  }

  static PageVisit of(Chromium chromium, int width) {
    return new PageVisit(
        chromium.page(
            new Browser.NewPageOptions()
                .setViewportSize(width, 740)
                .setColorScheme(ColorScheme.LIGHT)));
  }

  /** Without JavaScript. */
  static PageVisit plain(Chromium chromium) {
    return new PageVisit(chromium.page(new Browser.NewPageOptions().setJavaScriptEnabled(false)));
  }

  Page page() {
    return page;
  }

  PageVisit open(String address) {
    loaded.clear();
    page.navigate(address);
    page.waitForLoadState();
    return this;
  }

  /** Each thing that axe finds, with where it is; contrast in both schemes. */
  List<String> axe() {
    List<String> found = new ArrayList<>(found(new AxeBuilder(page).withTags(RULES)));
    page.emulateMedia(DARK);
    found.addAll(found(new AxeBuilder(page).withRules(List.of("color-contrast"))));
    page.emulateMedia(LIGHT);
    return found;
  }

  private List<String> found(AxeBuilder axe) {
    return axe.analyze().getViolations().stream()
        .map(found -> page.url() + " " + found.getId() + ": " + found.getNodes())
        .toList();
  }

  /** What the browser itself complains of: a file that is missing, a policy that is broken. */
  List<String> complaints() {
    return complaints;
  }

  int requests() {
    return loaded.size();
  }

  long bytes() {
    return loaded.stream().mapToLong(Long::longValue).sum();
  }

  /** Whether somebody would have to scroll sideways. */
  boolean isTooWide() {
    return (boolean)
        page.evaluate(
            "document.documentElement.scrollWidth > document.documentElement.clientWidth");
  }

  /** How much of the page moved while it loaded, as Chromium counts it. */
  double layoutShift() {
    return ((Number)
            page.evaluate(
                "new Promise(done => { let sum = 0; new PerformanceObserver(list =>"
                    + " list.getEntries().forEach(e => sum += e.value))"
                    + ".observe({type: 'layout-shift', buffered: true});"
                    + " setTimeout(() => done(sum), 100); })"))
        .doubleValue();
  }

  @Override
  public void close() {
    page.context().close();
  }
}
