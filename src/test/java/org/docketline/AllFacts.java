package org.docketline;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A county of five languages, whose file has every fact that a driver is found by. */
public final class AllFacts implements QuarkusTestProfile {
  @Override
  public Map<String, String> getConfigOverrides() {
    String map = "docketline.feeds.\"county\".map.";
    return Map.of(
        map + "last-name",
        "name",
        map + "birth-date",
        "born",
        map + "licence",
        "licence",
        map + "licence-state",
        "state",
        "docketline.county.languages",
        "en,es,vi,bs,ru");
  }
}
