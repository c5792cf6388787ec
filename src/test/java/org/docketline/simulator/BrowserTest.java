package org.docketline.simulator;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import org.docketline.DemoService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Looks at pages in Chromium, which is opened once for all of it; skipped where there is none. */
public abstract class BrowserTest {
  /** How long a page may take that waits for a poll or a text. */
  protected static final double PATIENCE_MILLIS = 20_000;

  protected static Chromium chromium;

  /** The demo, with timers and a clock of its own. */
  public static class Demo implements QuarkusTestProfile {
    @Override
    public String getConfigProfile() {
      return "demo";
    }

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("quarkus.arc.exclude-types", "org.docketline.MovableClock");
    }

    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(new TestResourceEntry(DemoService.class));
    }

    @Override
    public boolean disableGlobalTestResources() {
      return true;
    }
  }

  @BeforeAll
  protected static void openBrowser() {
    chromium = Chromium.open();
  }

  @AfterAll
  protected static void closeBrowser() {
    if (chromium != null) {
      chromium.close();
    }
  }
}
