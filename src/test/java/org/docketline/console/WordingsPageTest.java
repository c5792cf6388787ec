package org.docketline.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.docketline.PageVisitor;
import org.docketline.ServiceTest;
import org.docketline.staff.StaffFixture;
import org.docketline.staff.StaffRole;
import org.docketline.subscription.Language;
import org.junit.jupiter.api.Test;

/** What residents are texted is there to be read, by everybody of the county. */
@QuarkusTest
class WordingsPageTest extends ServiceTest {
  @Inject ShownWordings wordings;

  @Test
  void everyTextIsShownInTheLanguageThatIsAskedFor() throws SQLException {
    PageVisitor viewer = StaffFixture.of(database, StaffRole.VIEWER);
    String english = viewer.get("/console/wordings").asString();
    assertThat(english)
        .contains("reminder-plan", "September 29 at 12:30 PM", "2 of GSM-7", "part of other texts")
        .contains("href=\"/console/wordings?language=es\"")
        .doesNotContain("language=vi", "septiembre");
    assertThat(wordings.of(Language.EN)).hasSizeGreaterThan(100);
    assertThat(wordings.of(Language.EN))
        .allSatisfy(text -> assertThat(english).contains("id=\"" + text.key() + "\""));

    assertThat(viewer.get("/console/wordings?language=es").asString())
        .contains("septiembre", "lang=\"es\"");
    for (String none : new String[] {"vi", "xx", "%3Cb%3E"}) {
      assertThat(viewer.get("/console/wordings?language=" + none).statusCode()).isEqualTo(404);
    }
  }
}
