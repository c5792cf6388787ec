package org.docketline.scenario;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Weeks of a county whose courts are in two lists. */
@QuarkusTest
@TestProfile(TwoListsScenariosTest.TwoLists.class)
class TwoListsScenariosTest extends ScenarioTest {
  private static final String FOLDER = "two-lists";

  /** Both lists are whole, and have the same columns. */
  public static class TwoLists implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return CountyFeed.countyAndDistrict();
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
