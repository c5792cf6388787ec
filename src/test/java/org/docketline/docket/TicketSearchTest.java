package org.docketline.docket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.docketline.AllFacts;
import org.docketline.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tickets are found by what their driver knows, and by nothing less. */
@QuarkusTest
@TestProfile(AllFacts.class)
class TicketSearchTest extends ServiceTest {
  private static final LocalDate BORN = LocalDate.of(1990, 5, 18);
  private static final LocalDate OTHER_DAY = LocalDate.of(1990, 5, 19);
  private static final String ROWS =
      """
      A100200,OAK COURT,2026-05-18,9:30,,,,O'Test Jr,1990-05-18,MO,T12-345
      B200300,PINE COURT,2026-05-19,9:30,,,,OTEST,1990-05-18,Missouri,T12345
      C300400,OAK COURT,2026-05-20,9:30,,,,Example,1990-05-18,,X77
      D400500,OAK COURT,2026-05-21,9:30,,,,Pair,1980-01-01,MO,P1
      D400500,OAK COURT,2026-05-22,9:30,,,,Twin,1981-02-02,MO,P2
      E500600,OAK COURT,2026-05-21,9:30,,,,Mover,1977-07-07,MO,Q1
      E500600,OAK COURT,2026-05-22,9:30,,,,Mover,1977-07-07,IL,Q2
      """;

  @Inject TicketSearch search;

  @BeforeEach
  void countyHasThem() {
    countyHas(ROWS);
  }

  private void countyHas(String rows) {
    countyWritesBytes(
        ("citation,court,date,time,room,hearing,status,name,born,state,licence\n" + rows)
            .getBytes(UTF_8));
    poll();
  }

  private static List<String> numbers(Supplier<List<ProvenTicket>> found) {
    return QuarkusTransaction.requiringNew()
        .call(() -> found.get().stream().map(one -> one.citation().number).toList());
  }

  private List<String> byNumber(String number, List<LocalDate> born, String name) {
    var said = new DriverClaim(born, Optional.ofNullable(name));
    return numbers(() -> search.numbered(CaseName.of(number), said));
  }

  private List<String> byName(String name, LocalDate born, String... courts) {
    return numbers(() -> search.named(name, List.of(born), Set.of(courts)));
  }

  private List<String> byLicence(String state, String licence, LocalDate born) {
    return numbers(() -> search.licensed(state, licence, List.of(born)));
  }

  @Test
  void numberIsFoundWithEitherSecondFact() {
    assertThat(byNumber("a-100200", List.of(BORN), null)).containsExactly("A100200");
    assertThat(byNumber("A100200", List.of(OTHER_DAY, BORN), null)).containsExactly("A100200");
    assertThat(byNumber("A100200", List.of(), "o test")).containsExactly("A100200");
  }

  @Test
  void numberIsNotFoundWithAFactThatIsWrong() {
    assertThat(byNumber("A100200", List.of(OTHER_DAY), null)).isEmpty();
    assertThat(byNumber("A100200", List.of(BORN), "Example")).isEmpty();
    assertThat(byNumber("A100200", List.of(OTHER_DAY), "OTest")).isEmpty();
    assertThat(byNumber("Z999999", List.of(BORN), "OTest")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "O'Test",
        "ONEIL O'TEST",
        "o\u2019test jr",
        "OTEST",
        "O Test, Ann",
        "Ann O'Test Jr.",
        "\u00d3-Test",
        "otest-sample"
      })
  void personsTicketsAreFoundHoweverTheNameIsWritten(String name) {
    assertThat(byName(name, BORN)).containsExactlyInAnyOrder("A100200", "B200300");
  }

  @Test
  void personIsFoundByBothFactsOnly() {
    assertThat(byName("OTest", OTHER_DAY)).isEmpty();
    assertThat(byName("Stranger", BORN)).isEmpty();
    assertThat(byName("", BORN)).isEmpty();
    assertThat(byName("Ash Birch Calloway Dunmore Eastlake OTest", BORN)).isEmpty();
  }

  @Test
  void chosenCourtsLeaveOutOthers() {
    String oak = QuarkusTransaction.requiringNew().call(() -> key("A100200"));
    assertThat(byName("OTest", BORN, oak)).containsExactly("A100200");
    assertThat(byName("OTest", BORN, oak, "elsewhere")).containsExactly("A100200");
    assertThat(byName("OTest", BORN, "elsewhere")).isEmpty();
  }

  @Inject CourtDirectory courts;

  private String key(String number) {
    return courts.of(Citation.numbered(new CitationNumber(number)).get(0)).key();
  }

  @ParameterizedTest
  @ValueSource(strings = {"MO", "mo", "Missouri", "US-MO"})
  void licenceIsFoundHoweverItsStateIsWritten(String state) {
    assertThat(byLicence(state, "t12 345", BORN)).containsExactlyInAnyOrder("A100200", "B200300");
  }

  @Test
  void licenceIsFoundWithItsStateAndBirthDateOnly() {
    assertThat(byLicence("IL", "T12345", BORN)).isEmpty();
    assertThat(byLicence("MO", "T12345", OTHER_DAY)).isEmpty();
    assertThat(byLicence("MO", "", BORN)).isEmpty();
  }

  @Test
  void licenceOfNoToldStateIsFoundByItsNumber() {
    assertThat(byLicence("NE", "X77", BORN)).containsExactly("C300400");
  }

  @Test
  void eachOfSeveralDriversFindsTheTicketAndTheirOwnHearing() {
    assertThat(byName("Twin", LocalDate.of(1981, 2, 2))).containsExactly("D400500");
    assertThat(byName("Pair", LocalDate.of(1980, 1, 1))).containsExactly("D400500");
    assertThat(byName("Twin", LocalDate.of(1980, 1, 1))).isEmpty();
    assertThat(hearingsOf(() -> search.named("Twin", List.of(LocalDate.of(1981, 2, 2)), Set.of())))
        .containsExactly(LocalDate.of(2026, 5, 22));
    assertThat(hearingsOf(() -> search.licensed("MO", "P1", List.of(LocalDate.of(1980, 1, 1)))))
        .containsExactly(LocalDate.of(2026, 5, 21));
  }

  private static List<LocalDate> hearingsOf(Supplier<List<ProvenTicket>> found) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              ProvenTicket one = found.get().get(0);
              return Hearing.ofCitation(one.citation().id).stream()
                  .filter(hearing -> !hearing.isForOthersThan(one.driver()))
                  .map(hearing -> hearing.date)
                  .toList();
            });
  }

  @Test
  void oneDriverWithTwoLicencesIsFoundByEitherAndHasAllHearings() {
    LocalDate born = LocalDate.of(1977, 7, 7);
    assertThat(byLicence("MO", "Q1", born)).containsExactly("E500600");
    assertThat(byLicence("IL", "Q2", born)).containsExactly("E500600");
    assertThat(hearingsOf(() -> search.licensed("MO", "Q1", List.of(born)))).hasSize(2);
  }

  @Test
  void rowsThatAnEarlierReleaseReadAreFilledInByTheNextPoll() throws SQLException {
    execute("update citation set person = null");
    execute("update feed_reading set reading = '3' || substring(reading from 2)");
    assertThat(byName("Example", BORN)).isEmpty();
    poll();
    assertThat(byName("Example", BORN)).containsExactly("C300400");
    assertThat(query("select count(*) from docket_change where kind <> 'FOUND'"))
        .containsExactly("0");
  }

  @Test
  void sameFileWrittenAgainTouchesNothing() {
    countyHas(ROWS);
    assertThat(query("select outcome from feed_run order by id desc limit 1"))
        .containsExactly("UNCHANGED");
  }
}
