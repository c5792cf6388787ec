package org.docketline.polling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.docketline.TestService;
import org.docketline.polling.FeedRun.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file that is doubted as a whole leaves the docket as it was, and says why. */
@QuarkusTest
class DoubtTest extends FeedTest {
  private static final String HEADER = "citation,court,date,time,room,hearing,status\n";
  private static final String ROW = "A100200,OAK COURT,2026-05-18,9:30,,,";

  private static final String ROWS =
      """
      select concat_ws(',', c.number, h.court, h.date, h.time, '', '', '')
      from citation c join hearing h on h.citation_id = c.id""";

  private List<String> before;

  @BeforeEach
  void applyAGoodFile() {
    countySays(ROW, "B100200,OAK COURT,2026-05-20,9:30,,,");
    before = docketNow();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          empty ~ `` ~ citations: the file is empty
          only line ends ~ `\\n\\n` ~ citations: the file is empty
          only a header ~ `citation,court,date,time,room,hearing,status\\n` ~ citations: the file has no rows
          a page ~ `<!DOCTYPE html>\\n<html>Down</html>\\n` ~ citations: the file is a web page or XML, not CSV
          a page after a mark ~ `\\ufeff\\n <html>Down</html>` ~ citations: the file is a web page or XML, not CSV
          an error in JSON ~ `{"error":"down"}\\n` ~ citations: column 'citation' (map.citation) is not in the file
          a missing column ~ `citation,court,time,room,hearing,status\\nA100200,OAK COURT,9:30,,,\\n` ~ citations: column 'date' (map.hearing-date) is not in the file
          a renamed column ~ `citation,court,court date,time,room,hearing,status\\nA100200,OAK COURT,2026-05-18,9:30,,,\\n` ~ citations: column 'date' (map.hearing-date) is not in the file
          cut in a row ~ `citation,court,date,time,room,hearing,status\\nA100200,OAK COURT,2026-05-2` ~ citations: the file is cut off: its last line, 2, has 3 of 7 fields
          cut in a quoted field ~ `citation,court,date,time,room,hearing,status\\nA100200,"OAK CO` ~ citations: the file ends within a quoted field, or cannot be read as CSV: line 2
          cut in the last field ~ `citation,court,date,time,room,hearing,status\\nA100200,OAK COURT,2026-05-18,9:30,,,CLO` ~ citations: the file may be cut off: its last line has no end, unlike the last file's
          a row within a quote ~ `citation,court,date,time,room,hearing,status\\nA100200,OAK COURT,2026-05-18,9:30,"x,,\\nB100200,OAK COURT,2026-05-20,9:30,x",,\\n` ~ citations: line 2: a quoted field runs over 2 lines, where hardly any other does
          no row of use ~ `citation,court,date,time,room,hearing,status\\n?,OAK COURT,2026-05-18,9:30,,,\\n` ~ citations: none of its 1 rows can be used
          """)
  void fileIsHeld(String name, String file, String reason) {
    String written = file.replace("\\n", "\n").replace("\\ufeff", "\ufeff");
    countyWritesBytes(written.getBytes(UTF_8));

    FeedRun run = poll();

    assertThat(run.outcome).isEqualTo(Outcome.HELD);
    assertThat(run.reason).isEqualTo(reason);
    assertHeld(run);
  }

  @Test
  void missingFileFailsTheRun() throws Exception {
    Files.delete(TestService.countyFile());

    FeedRun run = poll();

    assertThat(run.outcome).isEqualTo(Outcome.FAILED);
    assertThat(run.reason).startsWith("citations: there is no file at ");
    assertHeld(run);
  }

  @Test
  void fileThatLostTooManyRowsIsHeld() {
    countySays(rows(20, "2026-05-18"));
    before = docketNow();

    FeedRun run = countySays(rows(13, "2026-05-18"));

    assertThat(run.reason)
        .isEqualTo(
            "citations: it has 13 rows where the last applied file had 20 (guard.min-rows-ratio"
                + " 0.7); 7 numbers with a date to come are gone, with 7 dates"
                + " (guard.max-gone-ratio 0.05)");
    assertHeld(run);
  }

  @Test
  void fileThatMovesTooManyDatesIsHeld() {
    countySays(rows(20, "2026-05-18"));
    before = docketNow();

    FeedRun run = countySays(rows(20, "2026-05-19"));

    assertThat(run.reason)
        .isEqualTo(
            "20 of 22 hearings ahead would move or be cancelled (guard.max-moved-ratio 0.2)");
    assertHeld(run);
  }

  @Test
  void fileThatCancelsTooManyHearingsIsHeld() {
    countySays(rows(20, "2026-05-18"));

    FeedRun run =
        countySays(
            Stream.of(rows(20, "2026-05-18"))
                .map(row -> row.replace(",,,", ",,CANCELLED,"))
                .toArray(String[]::new));

    assertThat(run.reason).contains("would move or be cancelled (guard.max-moved-ratio 0.2)");
    assertThat(run.outcome).isEqualTo(FeedRun.Outcome.HELD);
    assertThat(query("select distinct status from hearing")).containsExactly("SCHEDULED");
  }

  @Test
  void fileOfTooManyBadRowsIsHeldAndItsBadRowsAreKept() {
    String[] bad = IntStream.range(0, 6).mapToObj(i -> "A,OAK COURT,,,,,").toArray(String[]::new);

    FeedRun run =
        countySays(
            Stream.concat(Stream.of(rows(20, "2026-05-18")), Stream.of(bad))
                .toArray(String[]::new));

    assertThat(run.reason)
        .isEqualTo("citations: 6 of 26 rows were rejected (guard.max-reject-ratio 0.1)");
    assertThat(rejects(run))
        .hasSize(6)
        .startsWith(
            "citations|22|the citation number does not fit docketline.county.citation-pattern");
    assertHeld(run);
  }

  @Test
  void fileOfTooManyUnreadDatesIsHeldLikeOneOfBadRows() {
    dates(20, 0, "");
    assertThat(pollOther().outcome).isEqualTo(Outcome.APPLIED);
    before = docketNow();
    dates(20, 6, ",18.05.2026,9:30");

    FeedRun run = pollOther();

    assertThat(run.reason)
        .isEqualTo(
            "citations: the dates or times of 6 of 26 rows cannot be read: column 'date'"
                + " (hearing-date): 6 of 6 could not be read; shapes 99.99.9999 (6), first at line"
                + " 22 (date-formats) (guard.max-reject-ratio 0.1)");
    assertThat(run.outcome).isEqualTo(Outcome.HELD);
    assertThat(docketNow()).isEqualTo(before);
    assertThat(query("select feed from held_file")).containsExactly("other");
  }

  @Test
  void hoursThatMayBeOfTheAfternoonAreDoubtedTogether() {
    dates(20, 6, ",2026-05-18,1:30");

    FeedRun run = pollOther();

    assertThat(run.outcome).isEqualTo(Outcome.HELD);
    assertThat(run.reason).contains("column 'time' (hearing-time): 6 of 26", "(time-formats; ");
  }

  @Test
  void rejectedRowsAndUnreadDatesAreTooManyTogether() {
    dates(20, 5, ",18.05.2026,9:30");
    assertThat(pollOther().outcome).isEqualTo(Outcome.APPLIED);
    before = docketNow();
    write(
        "citations.csv",
        "number,date,time\n"
            + dated(20)
            + unread(5, ",18.05.2026,9:30")
            + "A,2026-05-18,9:30\n".repeat(5));

    FeedRun run = pollOther();

    assertThat(run.reason).contains("dates or times of 5 of 30 rows cannot be read");
    assertThat(run.outcome).isEqualTo(Outcome.HELD);
    assertThat(docketNow()).isEqualTo(before);
  }

  @Test
  void unreadDatesThatStandAreCountedAgainInEachRun() {
    dates(20, 5, ",18.05.2026,9:30");
    assertThat(pollOther().outcome).isEqualTo(Outcome.APPLIED);
    dates(21, 5, ",18.05.2026,9:30");

    FeedRun run = pollOther();

    assertThat(run.outcome).isEqualTo(Outcome.APPLIED);
    assertThat(
            query(
                "select unreadable, shapes from feed_fact where fact = 'hearing-date' and run_id = "
                    + run.id))
        .containsExactly("5|99.99.9999 (5)");
    assertThat(
            meters
                .counter("docketline.feed.unreadable", "feed", "other", "fact", "hearing-date")
                .count())
        .isGreaterThanOrEqualTo(10);
  }

  @Test
  void fileOfWhichNoDateCanBeReadIsOfNoUse() {
    dates(0, 3, ",18.05.2026,9:30");

    FeedRun run = pollOther();

    assertThat(run.reason)
        .startsWith("citations: none of its 3 rows can be used: column 'date' (hearing-date): 3");
    assertThat(run.outcome).isEqualTo(Outcome.HELD);
    assertThat(query("select feed from held_file")).isEmpty();
  }

  @Test
  void oneUnreadDateAmongUnchangedRowsIsAFact() {
    dates(3, 0, "");
    assertThat(pollOther().outcome).isEqualTo(Outcome.APPLIED);
    dates(3, 1, ",18.05.2026,9:30");

    assertThat(pollOther().outcome).isEqualTo(Outcome.APPLIED);
  }

  private void dates(int good, int bad, String says) {
    set("url", "file:" + folder.resolve("citations.csv"));
    set("map.citation", "number");
    set("map.hearing-date", "date");
    set("map.hearing-time", "time");
    write("citations.csv", "number,date,time\n" + dated(good) + unread(bad, says));
  }

  private static String dated(int count) {
    return lines(count, "A", ",2026-05-18,9:30");
  }

  private static String unread(int count, String says) {
    return lines(count, "B", says);
  }

  private static String lines(int count, String number, String says) {
    return IntStream.range(0, count)
        .mapToObj(i -> number + (10_000 + i) + says + "\n")
        .collect(Collectors.joining());
  }

  @Test
  void requiredColumnThatIsNotMappedIsMissed() {
    set("url", "file:" + TestService.countyFile());
    set("map.citation", "citation");
    set("guard.required-columns", "citation,judge");

    FeedRun run = pollOther();

    assertThat(run.outcome).isEqualTo(Outcome.HELD);
    assertThat(run.reason)
        .isEqualTo("citations: column 'judge' (guard.required-columns) is not in the file");
  }

  @Test
  void longFileOfViolationsDoesNotHideThatCitationsAreGone() {
    joinViolations(20, 100);
    assertThat(pollOther().outcome).isEqualTo(Outcome.APPLIED);
    before = docketNow();
    joinViolations(10, 100);

    FeedRun run = pollOther();

    assertThat(run.outcome).isEqualTo(Outcome.HELD);
    assertThat(run.reason).startsWith("citations: it has 10 rows where the last applied file");
    assertThat(docketNow()).isEqualTo(before);
  }

  @Test
  void violationsThatFitNoCitationAreDoubted() {
    joinViolations(20, 20);
    write("violations.csv", "number,status\n" + "Z9999,CLOSED\n".repeat(20));

    FeedRun run = pollOther();

    assertThat(run.reason)
        .isEqualTo("violations: 20 of 20 rows were rejected (guard.max-reject-ratio 0.1)");
    assertThat(rejects(run)).contains("violations|2|its citation is not in the feed");
  }

  private void joinViolations(int citations, int violations) {
    set("url", "file:" + write("citations.csv", "number\n" + numbers(citations, citations)));
    set("map.citation", "number");
    String file = "number,status\n" + numbers(violations, citations).replace("\n", ",OPEN\n");
    set("join.\"violations\".url", "file:" + write("violations.csv", file));
    set("join.\"violations\".map.citation", "number");
    set("join.\"violations\".map.violation-status", "status");
    set("statuses.\"OPEN\"", "open");
  }

  private static String numbers(int rows, int different) {
    var numbers = new StringBuilder();
    IntStream.range(0, rows).forEach(i -> numbers.append("J%06d\n".formatted(i % different)));
    return numbers.toString();
  }

  private static String[] rows(int count, String date) {
    return IntStream.range(0, count)
        .mapToObj(i -> "C%06d,OAK COURT,%s,9:30,,,".formatted(i, date))
        .toArray(String[]::new);
  }

  /** Nothing is changed, it is seen from outside, and the next good file is applied. */
  private void assertHeld(FeedRun run) {
    assertThat(docketNow()).isEqualTo(before);
    assertThat(query("select outcome, reason from feed_run where id = " + run.id))
        .containsExactly(run.outcome + "|" + run.reason);
    assertThat(query("select 1 from docket_change where run_id = " + run.id)).isEmpty();
    var ready = operations("/q/health/ready");
    assertThat(ready.statusCode()).isEqualTo(200);
    assertThat(ready.asString()).contains(run.outcome.word() + " at ");
    assertThat(good()).isEqualTo("0.0");
    String held = String.join("\n", query(ROWS));
    countyWritesBytes((HEADER + held + "\n" + "D100200,,,,,,\n".repeat(16)).getBytes(UTF_8));
    assertThat(poll().outcome).isEqualTo(Outcome.APPLIED);
    assertThat(good()).isEqualTo("1.0");
  }

  private static String good() {
    return operations("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.startsWith("docketline_feed_good{feed=\"county\"}"))
        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
        .findFirst()
        .orElseThrow();
  }
}
