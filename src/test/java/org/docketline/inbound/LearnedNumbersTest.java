package org.docketline.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.docketline.ReadCounts;
import org.docketline.ServiceTest;
import org.docketline.TwoLists;
import org.docketline.polling.FeedRun.Outcome;
import org.docketline.understanding.TicketShapes;
import org.junit.jupiter.api.Test;

/** What polls teach of a county's ticket numbers, and what residents' texts come to by it. */
@QuarkusTest
@TestProfile(TwoLists.class)
class LearnedNumbersTest extends ServiceTest {
  private static final String LICENCE = "my drivers license is X123456789";
  private static final String NOT_A_TICKET = "does not look like a ticket number";

  @Inject LearnedNumbers numbers;

  private void districtSays(String... rows) {
    TwoLists.DISTRICT.write(rows);
    assertThat(feedPoll.poll("district").outcome).isEqualTo(Outcome.APPLIED);
  }

  private void bothSay() {
    countySays("402118846,OAK COURT,2026-05-18,9:30,,,", "402120195,OAK COURT,2026-05-19,9:30,,,");
    districtSays("TR-123456,OAK COURT,2026-05-20,9:30,,,");
  }

  private List<String> watched() {
    return query("select id from subscription where citation_id is null");
  }

  @Test
  void pollsTellWhatNumbersLookLike() {
    assertThat(numbers.shapes()).isEqualTo(TicketShapes.NONE);
    countySays("402118846,OAK COURT,2026-05-18,9:30,,,", "402120195,OAK COURT,2026-05-19,9:30,,,");
    assertThat(numbers.shapes()).isEqualTo(new TicketShapes(java.util.Set.of("999999999"), true));
    districtSays("TR-123456,OAK COURT,2026-05-20,9:30,,,");
    assertThat(numbers.shapes())
        .isEqualTo(new TicketShapes(java.util.Set.of("999999999", "TR999999"), false));
    assertThat(query("select feed, shape, numbers from ticket_shape order by feed"))
        .containsExactly("county|999999999|2", "district|TR999999|1");
  }

  @Test
  void nextPollCountsWhatIsNewAlone() {
    bothSay();
    countySays(
        "402118846,OAK COURT,2026-05-18,9:30,,,",
        "402120195,OAK COURT,2026-05-19,10:30,,,",
        "402120196,OAK COURT,2026-05-19,9:30,,,",
        "Q55-1-26 Cncr,OAK COURT,2026-05-19,9:30,,,");
    countySays(
        "402118846,OAK COURT,2026-05-18,9:30,,,",
        "402120195,OAK COURT,2026-05-19,9:30,,,",
        "402120196,OAK COURT,2026-05-19,9:30,,,",
        "Q55-1-26 Cncr,OAK COURT,2026-05-19,9:30,,,");
    assertThat(
            query("select shape, numbers from ticket_shape where feed = 'county' order by shape"))
        .containsExactly("999999999|3", "Q99999CNCR|1");
  }

  @Test
  void whatAHeldFileHasIsNotLearnt() {
    bothSay();
    assertThat(countySays("<html>").outcome).isNotEqualTo(Outcome.APPLIED);
    assertThat(query("select sum(numbers) from ticket_shape")).containsExactly("3");
  }

  @Test
  void slipTeachesNothing() throws SQLException {
    bothSay();
    execute("update ticket_shape set numbers = 1000 where feed = 'county'");
    execute("insert into ticket_shape values ('county', '99999999', 1), ('gone', '99999', 50)");
    assertThat(numbers.shapes().shapes()).containsExactlyInAnyOrder("999999999", "TR999999");
  }

  @Test
  void databaseAndParserCallAShapeTheSame() {
    List<String> written =
        List.of(
            "402118846", "TR123456", "A1", "AB", "ABCDEFGH", "101126CNCR", "26TR004B2", "É1Z9X");
    for (String number : written) {
      String shape = query("select number_shape('%s')".formatted(number)).get(0);
      assertThat(new TicketShapes(java.util.Set.of(shape), false))
          .isEqualTo(TicketShapes.of(List.of(TicketShapes.of(number))));
    }
  }

  @Test
  void licenceIsNoTicketOnceThePollsHaveShownThem() {
    bothSay();
    assertThat(text(LICENCE)).singleElement().asString().contains(NOT_A_TICKET);
    assertThat(text("63133")).singleElement().asString().contains(NOT_A_TICKET);
    assertThat(text("DOB 03/04/1988")).singleElement().asString().contains(NOT_A_TICKET);
    assertThat(text("court 2morrow or nah")).isNotEmpty();
    assertThat(watched()).isEmpty();
  }

  @Test
  void numberOfANewKindIsWatchedWhereItIsCalledATicket() {
    bothSay();
    text("ticket Z7654321 when is it");
    text("Y7654321");
    text("i drive X7654321 to work");
    assertThat(watched()).hasSize(2);
  }

  @Test
  void whatTheDocketHoldsIsATicketWhateverItIsCalled() throws SQLException {
    bothSay();
    execute(
        "insert into citation (feed, number, status, violations, first_seen) values"
            + " ('county', 'X123456789', 'OPEN', '', now())");
    assertThat(text(LICENCE)).singleElement().asString().contains("6789");
    assertThat(watched()).isEmpty();
  }

  @Test
  void slipsOfTheThumbAreReadAndSaidBackWithDateAndPlace() {
    bothSay();
    assertThat(text("4O2118846")).singleElement().asString().contains("8846", "May 18", "Oak");
    assertThat(text("402118846/402120195")).isNotEmpty();
    assertThat(query("select number from subscription where status = 'ACTIVE' order by number"))
        .containsExactly("402118846", "402120195");
  }

  @Test
  void courtsSuffixIsWrittenAsPrintedAndNamesNoTicket() {
    countySays(
        "101-1-26 Cncr,OAK COURT,2026-05-18,9:30,,,", "4-1-26 Cnjv,OAK COURT,2026-05-19,9:30,,,");
    districtSays("TR-123456,OAK COURT,2026-05-20,9:30,,,");
    assertThat(String.join(" ", text("is 101-1-26 Cncr still on")))
        .contains("1126", "May 18")
        .doesNotContain("CNCR");
    text("4-1-26 Cnjv");
    assertThat(String.join(" ", text("REMOVE 101-1-26 Cncr"))).contains("1126");
    assertThat(String.join(" ", text("REMOVE 4126"))).contains("4126");
    assertThat(query("select count(*) from subscription where status = 'ACTIVE'"))
        .containsExactly("0");
  }

  /** The docket is large; a text's own reading of it is by indexes. */
  @Test
  void textsReadALargeDocketByIndexes() throws SQLException {
    bothSay();
    execute(
        """
        insert into citation (feed, number, status, violations, first_seen)
        select 'county', (700000000 + n)::text, 'OPEN', '', now() from generate_series(1, 100000) n;
        analyze citation\
        """);
    var before = ReadCounts.of(database, "seq_scan", List.of("citation", "citation_name"));
    IntStream.range(0, 12).forEach(i -> text("i drive X12345%02d to work on 63133".formatted(i)));
    assertThat(ReadCounts.of(database, "seq_scan", List.of("citation", "citation_name")))
        .isEqualTo(before);
    List<String> plan = query("explain analyze " + LearnedNumbers.SHAPES);
    System.out.println(String.join("\n", plan));
    assertThat(String.join(" ", plan)).doesNotContain("citation");
  }
}
