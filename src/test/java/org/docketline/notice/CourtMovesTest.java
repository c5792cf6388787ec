package org.docketline.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.docketline.MovableClock;
import org.docketline.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who has a hearing ahead in a court is told where it is and how to call it, once. */
@QuarkusTest
class CourtMovesTest extends ServiceTest {
  @Inject CourtMoves courts;

  @BeforeEach
  void follow() throws SQLException {
    countySays(
        "A100200,OAK COURT,2026-05-18,9:30,,,",
        "B100200,OAK COURT,2026-05-20,9:30,,,",
        "C100200,PINE COURT,2026-05-18,9:30,,,",
        "D100200,OAK COURT,2026-05-18,9:30,,CANCELLED,");
    text("A100200 B100200 C100200");
    text(OTHER_PHONE, "D100200");
    MovableClock.set("2026-05-05T10:00:00");
    courts.tell();
    assertThat(tick()).isEmpty();
  }

  @AfterEach
  void takeTheDirectoryForTold() throws SQLException {
    courts.tell();
  }

  @Test
  void newAddressIsToldOnceForEachPerson() throws SQLException {
    execute("update court_told set address = '7 Old Road, Oakville' where code = 'TC1'");
    courts.tell();
    courts.tell();
    assertThat(tick())
        .singleElement()
        .satisfies(
            sent ->
                assertThat(sent.body())
                    .isEqualTo(
                        "Test County: your court PLACE changed for the ticket ending 0200: the"
                            + " court has moved. Go to Oakville Municipal Court, 12 Oak Street,"
                            + " Oakville. Still Monday, May 18 at 9:30 AM. Can't come? Call"
                            + " 314-555-0111. STOP to end."));
  }

  @Test
  void newTelephoneIsTold() throws SQLException {
    execute("update court_told set phone = '314-555-0199' where code = 'TC1'");
    courts.tell();
    assertThat(tick())
        .singleElement()
        .satisfies(
            sent ->
                assertThat(sent.body())
                    .contains("Oakville Municipal Court has a new phone number: 314-555-0111."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"address = '12 OAK ST., OAKVILLE'", "phone = '+1 (314) 555.0111'", "code = 'TC0'"})
  void spellingIsNoNews(String asTold) throws SQLException {
    execute("update court_told set " + asTold + " where code = 'TC1'");
    courts.tell();
    assertThat(tick()).isEmpty();
  }

  @Test
  void hearingThatWasCalledOffMeanwhileIsNotSentThere() throws SQLException {
    MovableClock.set("2026-05-05T20:00:00");
    execute("update court_told set address = '7 Old Road' where code = 'TC2'");
    courts.tell();
    countySays(
        "A100200,OAK COURT,2026-05-18,9:30,,,",
        "B100200,OAK COURT,2026-05-20,9:30,,,",
        "C100200,PINE COURT,2026-05-18,9:30,,CANCELLED,");
    assertThat(at("2026-05-06T10:00:00")).singleElement().asString().contains("CANCELED");
  }
}
