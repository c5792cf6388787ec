package org.docketline.docket;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.docketline.MovableClock;
import org.docketline.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Courts by the names that feeds use for them, and the zone that each brings along. */
@QuarkusTest
class CourtNamesTest extends ServiceTest {
  private static final String COURTS =
      """
      code,aliases,name,address,city,phone,time_zone
      TC1,OAK COURT;OAKVILLE,Oakville Municipal Court,12 Oak Street,Oakville,,America/Chicago
      TC9,ELM COURT;CAÑON CITY,Elm Grove Court,1 Elm Way,Elm Grove,,Pacific/Honolulu
      """;

  @Inject Docket docket;
  @Inject CountyConfig county;
  @Inject Clock clock;
  @TempDir Path folder;

  @AfterEach
  void useTheCourtsOfTestsAgain() throws Exception {
    docket.publishCourts();
  }

  @Test
  void unknownCourtIsKeptReportedAndNeverNamed() {
    var run = countySays("A100200,Elm  Court,2026-05-18,9:30,,,");

    assertThat(query("select kind, value, rows from feed_unknown where run_id = " + run.id))
        .containsExactly("COURT|Elm Court|1");
    assertThat(text("A100200"))
        .singleElement()
        .asString()
        .contains("Monday, May 18 at 9:30 AM, the court.", "Call 314-555-0110");
    assertThat(query("select court from hearing")).containsExactly("Elm Court");
  }

  @Test
  void nameThatTheDirectoryLearnsIsNoChangeOfPlace() throws Exception {
    countySays("A100200,ELM COURT,2026-05-18,9:30,,,");

    learnElmCourt();
    var run = countySays("A100200,elm court,2026-05-18,9:30,,,", "B100200,,,,,,");

    assertThat(run.changes).isZero();
    assertThat(query("select court from hearing")).containsExactly("elm court");
  }

  @Test
  void nameWithAccentsIsFoundInAnyLetters() throws Exception {
    learnElmCourt();
    MovableClock.set("2026-05-19T01:00:00"); // May 18 in Honolulu
    countySays("A100200,Cañon City,2026-05-18,9:30,,,");

    var run = countySays("A100200,cañon city,2026-05-18,14:30,,,");

    assertThat(run.changes).as("today is still today there").isEqualTo(1);
  }

  @Test
  void todayIsCountedWhereTheCourtSits() {
    countySays("A100200,PALM COURT,2026-05-18,9:30,,,", "B100200,OAK COURT,2026-05-18,9:30,,,");
    MovableClock.set("2026-05-19T01:00:00"); // 20:00 on May 18 in Honolulu; May 19 in UTC

    countySays("A100200,PALM COURT,2026-05-20,9:30,,,", "B100200,OAK COURT,2026-05-20,9:30,,,");

    assertThat(
            query(
                "select c.number, d.kind from docket_change d join citation c on c.id ="
                    + " d.citation_id order by 1"))
        .containsExactly("A100200|MOVED", "B100200|HEARING_SET");
  }

  private void learnElmCourt() throws Exception {
    Path file = Files.writeString(folder.resolve("courts.csv"), COURTS);
    var directory = new CourtDirectory(Optional.of(file.toString()), county);
    new Docket(database, directory, county).publishCourts();
  }
}
