package org.docketline;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A county that asks for the driver's birth date, and whose file has it. */
public final class BirthDateAsked implements QuarkusTestProfile {
  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "docketline.conversation.verify",
        "birth-date",
        "docketline.feeds.\"county\".map.birth-date",
        "born");
  }
}
