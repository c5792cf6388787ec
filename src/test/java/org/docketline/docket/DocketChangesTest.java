package org.docketline.docket;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.docketline.ServiceTest;
import org.docketline.polling.FeedRun.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What changes between two files of the county, told from the resident's side. */
@QuarkusTest
class DocketChangesTest extends ServiceTest {
  private static final String CHANGES =
      """
      select concat_ws('/', kind, was_date, was_time, was_court, was_room) from docket_change
      order by id""";
  private static final String ROWS =
      """
      select date, time, court, room, status from hearing order by date, time, court""";

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/feed/changes.csv", delimiter = '|', useHeadersInDisplayName = true)
  void twoFilesDifferBy(String name, String before, String after, String changes) {
    assertThat(countySays(rows(before)).outcome).as(name).isEqualTo(Outcome.APPLIED);
    assertThat(query(CHANGES)).isEmpty();

    countySays(rows(after));
    assertThat(query(CHANGES)).containsExactlyInAnyOrderElementsOf(expected(changes));

    countySays(withAnother(rows(after)));
    assertThat(query(CHANGES)).as("said again").hasSameSizeAs(expected(changes));
  }

  @Test
  void newCitationIsFoundAndNotAChange() {
    var run = countySays("A100200,OAK COURT,2026-05-18,9:30,,,");

    assertThat(run.citationsNew).isEqualTo(1);
    assertThat(run.changes).isZero();
  }

  @Test
  void timeAndRoomNoLongerGivenStayAsTheyWere() {
    countySays("A100200,OAK COURT,2026-05-18,9:30,5A,,");
    countySays("A100200,OAK COURT,2026-05-18,,,,");

    assertThat(query(ROWS)).containsExactly("2026-05-18|09:30:00|OAK COURT|5A|SCHEDULED");
  }

  @Test
  void otherHearingOfTheCitationIsLeftAsItWas() {
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,", "A100200,PINE COURT,2026-05-20,9:30,,,");
    countySays("A100200,OAK COURT,2026-05-19,9:30,,,", "A100200,PINE COURT,2026-05-20,9:30,,,");

    assertThat(query("select date, version from hearing order by date"))
        .containsExactly("2026-05-19|2", "2026-05-20|1");
  }

  @Test
  void sameNumberInOtherLettersIsTheSameCitation() {
    countySays("A-100 200,OAK COURT,2026-05-18,9:30,,,");
    countySays("a.100200,OAK COURT,2026-05-18,9:30,,,");

    assertThat(query("select number from citation")).containsExactly("A100200");
    assertThat(query(CHANGES)).isEmpty();
  }

  private static String[] rows(String written) {
    return Stream.of(written.split(";"))
        .map(row -> "A100200," + row.strip())
        .toArray(String[]::new);
  }

  // Another file than before, or it would not be merged at all.
  private static String[] withAnother(String[] rows) {
    return Stream.concat(Stream.of(rows), Stream.of("Z900900,,,,,,")).toArray(String[]::new);
  }

  private static List<String> expected(String changes) {
    return changes == null ? List.of() : List.of(changes.split(";"));
  }
}
