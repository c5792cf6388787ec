package org.docketline.scenario;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Weeks of a county that reminds on the day itself, wakes nobody, and may send over RCS. */
@QuarkusTest
@TestProfile(OtherHoursScenariosTest.OtherHours.class)
class OtherHoursScenariosTest extends ScenarioTest {
  private static final String FOLDER = "other-hours";

  /** A reminder at ten on the day, or two hours before; nothing outside the urgent window. */
  public static class OtherHours implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> settings = new HashMap<>(CountyFeed.county());
      settings.put("docketline.reminders.leads", "1d,0d");
      settings.put("docketline.sending.never-too-late", "false");
      settings.put("docketline.twilio.sender", "MG" + "0123456789abcdef".repeat(2));
      return settings;
    }
  }

  static List<String> files() {
    return Scenario.filesOf(FOLDER);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void everybodyGetsWhatIsWritten(String file) {
    tell(FOLDER, file);
  }
}
