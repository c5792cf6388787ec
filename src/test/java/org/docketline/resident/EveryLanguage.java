package org.docketline.resident;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.docketline.simulator.BrowserTest;

/** The demo of a county that lists every language there is. */
public final class EveryLanguage extends BrowserTest.Demo {
  static final List<String> CODES = List.of("en", "es", "vi", "bs", "ru");

  @Override
  public Map<String, String> getConfigOverrides() {
    Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
    settings.put("docketline.county.languages", String.join(",", CODES));
    return settings;
  }
}
