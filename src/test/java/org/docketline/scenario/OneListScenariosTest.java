package org.docketline.scenario;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Weeks of a county that has one list. */
@QuarkusTest
@TestProfile(OneListScenariosTest.OneList.class)
class OneListScenariosTest extends ScenarioTest {
  private static final String FOLDER = "one-list";

  /** The tests' county, with addresses in its file. */
  public static class OneList implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return CountyFeed.county();
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
