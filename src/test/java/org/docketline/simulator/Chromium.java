package org.docketline.simulator;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The machine's own Chromium, without a window; it calls nobody but the pages it is shown. */
public final class Chromium implements AutoCloseable {
  // Not under "docketline.": the service refuses a key of its own that it does not know.
  private static final String KEY = "chromium";
  private static final List<String> USUAL =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Path executable) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(ARGUMENTS));
  }

  /** Skips the calling test, and says why, on a machine without one. */
  public static Chromium open() {
    Optional<Path> found = places().stream().map(Path::of).filter(Files::isExecutable).findFirst();
    if (found.isEmpty()) {
      String why = "Skipped: no Chromium at %s; install it or set -D%s".formatted(places(), KEY);
      System.out.println(why);
      assumeTrue(false, why);
    }
    return new Chromium(found.orElseThrow());
  }

  Page page(String address) {
    Page page = browser.newPage();
    page.navigate(address);
    return page;
  }

  /** A page in a window of its own, with cookies of its own. */
  public Page page(Browser.NewPageOptions how) {
    return browser.newPage(how);
  }

  PhonePage visit(String address) {
    return new PhonePage(browser.newPage(), address);
  }

  private static List<String> places() {
    String given = System.getProperty(KEY);
    return given == null ? USUAL : List.of(given);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
