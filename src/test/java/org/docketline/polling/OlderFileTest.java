package org.docketline.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.IntStream;
import org.docketline.TestService;
import org.docketline.polling.FeedRun.Outcome;
import org.junit.jupiter.api.Test;

/** Yesterday's file would take back what residents were told today. */
@QuarkusTest
class OlderFileTest extends FeedTest {
  private static final String MORNING = "2026-05-04T10:00:00Z";

  @Test
  void fileOfAnEarlierTimeIsHeld() throws Exception {
    assertThat(says(MORNING, rows(40, 0)).outcome).isEqualTo(Outcome.APPLIED);

    FeedRun run = says("2026-05-03T10:00:00Z", rows(40, 1));

    assertThat(run.outcome).isEqualTo(Outcome.HELD);
    assertThat(run.reason)
        .isEqualTo(
            "citations: it is of 2026-05-03 05:00:00, older than the last applied file, of"
                + " 2026-05-04 05:00:00");
    assertThat(says(MORNING, rows(40, 2)).outcome).isEqualTo(Outcome.APPLIED);
  }

  @Test
  void timeAheadOfOursIsNotHeldAgainstLaterFiles() throws Exception {
    says("2027-05-04T10:00:00Z", rows(40, 0));

    assertThat(says("2026-05-04T17:00:00Z", rows(40, 1)).outcome).isEqualTo(Outcome.APPLIED);
  }

  @Test
  void fileThatWasAppliedBeforeTheLastOneIsHeldWhateverItsTime() {
    FeedRun first = countySays(rows(40, 0));
    assertThat(countySays(rows(40, 7)).outcome).isEqualTo(Outcome.APPLIED);

    FeedRun run = countySays(rows(40, 0));

    assertThat(run.outcome).isEqualTo(Outcome.HELD);
    assertThat(run.reason)
        .isEqualTo(
            "it is the file that was applied on 2026-05-04 12:00:00 (run %d), before the last one"
                .formatted(first.id));
  }

  @Test
  void fewRowsAreSetBackAsACorrection() {
    countySays(rows(40, 0));
    countySays(rows(40, 5));

    assertThat(countySays(rows(40, 0)).outcome).isEqualTo(Outcome.APPLIED);
  }

  private FeedRun says(String time, String[] rows) throws IOException {
    countyWrites(rows);
    Files.setLastModifiedTime(TestService.countyFile(), FileTime.from(Instant.parse(time)));
    return poll();
  }

  /** Rows of which the first few have another date. */
  static String[] rows(int count, int moved) {
    return IntStream.range(0, count)
        .mapToObj(i -> "C%06d,OAK COURT,2026-05-%d,9:30,,,".formatted(i, i < moved ? 19 : 18))
        .toArray(String[]::new);
  }
}
