package org.docketline.resident;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import org.docketline.DemoService;

/** The demo of a county that lists every language there is. */
public final class EveryLanguage implements QuarkusTestProfile {
  static final List<String> CODES = List.of("en", "es", "vi", "bs", "ru");

  @Override
  public String getConfigProfile() {
    return "demo";
  }

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "docketline.county.languages",
        String.join(",", CODES),
        "quarkus.arc.exclude-types",
        "org.docketline.MovableClock");
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
