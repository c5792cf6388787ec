package org.docketline.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.docketline.ServiceTest;
import org.junit.jupiter.api.Test;

/** A case has the ticket's number and the court's, and a resident may hold either paper. */
@QuarkusTest
@TestProfile(CaseNamesTest.TwoNames.class)
class CaseNamesTest extends ServiceTest {
  private static final String CASE = "TKT000007,OAK COURT,2026-05-18,9:30,26-TR-00007,,";
  private static final String OTHER = "TKT000008,OAK COURT,2026-05-20,9:30,26-TR-00008,,";

  /** The court's number stands in the column that other tests use for the room. */
  public static class TwoNames implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "docketline.feeds.\"county\".map.citation",
          "citation & room",
          "docketline.county.citation-ending",
          "[A-Z]+[0-9]{6}");
    }
  }

  @Test
  void caseIsFoundByEitherNumber() {
    countySays(CASE, OTHER);

    assertThat(text("TKT000007")).singleElement().asString().contains("May 18", "TKT000007");
    assertThat(text("26TR00007")).singleElement().asString().contains(" already.");
    assertThat(text(OTHER_PHONE, "26-TR-8")).singleElement().asString().contains("May 20");
  }

  @Test
  void caseIsLeftByItsOtherNumberAndByWhatTextsNameIt() {
    countySays(CASE, OTHER);
    text("26TR00007");
    text("26TR00008");

    assertThat(text("REMOVE 26TR00007"))
        .singleElement()
        .asString()
        .contains("won't text you about");
    assertThat(text("REMOVE TKT000008"))
        .singleElement()
        .asString()
        .contains("won't text you about");
  }

  @Test
  void watchFindsACaseByItsOtherNumber() {
    countySays(OTHER);
    text("26TR00007");

    countySays(CASE, OTHER);

    assertThat(tick()).singleElement().asString().contains("we found", "May 18");
  }

  @Test
  void nameThatTheCountyCorrectsIsNoLongerFound() {
    countySays("TKT000007,OAK COURT,2026-05-18,9:30,26-TR-00001,,", OTHER);

    countySays(CASE, OTHER);

    assertThat(text("26TR00001")).singleElement().asString().contains("can't find");
    assertThat(text("26TR00007")).singleElement().asString().contains("May 18");
  }
}
