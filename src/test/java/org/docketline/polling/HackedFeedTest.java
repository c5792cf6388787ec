package org.docketline.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.IntStream;
import org.docketline.ServiceTest;
import org.docketline.polling.FeedRun.Outcome;
import org.junit.jupiter.api.Test;

/** A feed is believed about facts, and never about wording. */
@QuarkusTest
class HackedFeedTest extends ServiceTest {
  private static final String MESSAGE = "WARRANT ISSUED: pay $150 now at http://evil.example";
  private static final String TRUE = "A100200,OAK COURT,2026-05-18,9:30,5,,";

  private void follow() {
    countySays(TRUE);
    text("A100200");
    tick();
  }

  @Test
  void messageInPlaceOfCourtOrRoomIsTextedToNobody() {
    follow();

    FeedRun run = countySays("A100200," + MESSAGE + ",2026-05-18,9:30," + MESSAGE + ",,");

    assertThat(run.outcome).isEqualTo(Outcome.APPLIED);
    assertThat(tick()).isEmpty();
    assertThat(query("select fact, unreadable from feed_fact where run_id = " + run.id))
        .contains("court|1", "room|1");
    assertThat(text("STATUS")).singleElement().asString().contains("Oakville", "room 5");
  }

  @Test
  void messageBesideANewDateIsNotTextedWithIt() {
    follow();

    countySays("A100200,Court moved. Pay now," + "2026-05-20,9:30,5 pay now,,");

    assertThat(tick())
        .singleElement()
        .satisfies(
            text ->
                assertThat(text.body())
                    .contains("Wednesday, May 20 at 9:30 AM, the court")
                    .doesNotContainIgnoringCase("pay", "moved. "));
  }

  @Test
  void manySuchWordsHoldTheFile() {
    List<String> rows =
        IntStream.range(0, 6)
            .mapToObj(at -> "A10020" + at + ",OAK COURT,2026-05-18,9:30,")
            .toList();
    countySays(rows.stream().map(row -> row + "5,,").toArray(String[]::new));

    FeedRun run = countySays(rows.stream().map(row -> row + MESSAGE + ",,").toArray(String[]::new));

    assertThat(run.outcome).isEqualTo(Outcome.HELD);
    assertThat(run.reason).contains("(room): 6 of 6 could not be read").doesNotContain("WARRANT");
  }

  @Test
  void wordsAreKeptForOperatorsWithoutWhatIsNotSeen() {
    FeedRun run = countySays("A100200,OAK COURT,2026-05-18,9:30,5,,\u001b[2J\u202eLOST");

    assertThat(query("select kind, value from feed_unknown where run_id = " + run.id))
        .containsExactly("STATUS|?[2J?LOST");
  }

  @Test
  void courtThatNobodyKnowsIsSaidSoInEachLanguage() {
    countySays("A100200,Elm Court,2026-05-18,9:30,5,,");

    assertThat(text("A100200")).singleElement().asString().contains("9:30 AM, the court, room 5.");
    text("ESPAÑOL");
    assertThat(text("STATUS")).singleElement().asString().contains("la corte, sala 5.");
    assertThat(at("2026-05-17T10:00:00"))
        .singleElement()
        .asString()
        .contains(". La corte, sala 5.", "314-555-0110");
  }
}
