package org.docketline;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Base64;
import java.util.Map;

/** A service with an operators' password. */
public final class GuardedConsole implements QuarkusTestProfile {
  public static final String PASSWORD = "correct: höher staple";

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of("docketline.console.password", PASSWORD);
  }

  /** What a browser sends for them. */
  public static String basic(String user, String password) {
    byte[] both = (user + ":" + password).getBytes(UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }
}
