package org.docketline.polling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.docketline.polling.FeedRun.Outcome;
import org.junit.jupiter.api.Test;

/**
 * A file cut at any byte: the docket is as before, or as a merge of whole rows. A cut between two
 * rows cannot be told from a shorter file; the rows it loses are absent, which changes nothing at
 * once. Neither can a cut in the last field of the very first file, since many counties' files
 * never end with a line end: see the last test.
 */
@QuarkusTest
class CutFileTest extends FeedTest {
  private static final String OLD =
      """
      citation,court,date,status,time
      A100200,OAK COURT,2026-05-18,OPEN,9:30
      B100200,"OAK COURT",2026-05-19,OPEN,9:30
      C100200,OAK COURT,2026-05-20,OPEN,10:30 AM
      """;
  private static final String NEW =
      """
      citation,court,date,status,time
      A100200,OAK COURT,2026-06-18,OPEN,9:30
      B100200,"PINE, COURT",2026-06-19,OPEN,9:30
      C100200,OAK COURT,2026-06-20,CLOSED,12:30 PM
      """;

  @Test
  void nothingCutInHalfIsEverBelieved() {
    read();
    byte[] whole = NEW.getBytes(UTF_8);
    int lastRow = NEW.lastIndexOf("C100200");
    // Each byte of the last row, and of what stands before it each third.
    for (int end = 0; end <= whole.length; end += end < lastRow ? 3 : 1) {
      apply(OLD);
      List<String> before = facts();
      write("citations.csv", Arrays.copyOf(whole, end));
      FeedRun run = pollOther();
      String cut = "cut at " + end + ": " + run.summary();
      assertThat(facts()).as(cut).isIn(allowed(before));
      if (run.outcome != Outcome.APPLIED) {
        assertThat(facts()).as(cut).isEqualTo(before);
        assertThat(run.reason).as(cut).startsWith("citations: ");
      }
    }
    assertThat(facts()).containsExactlyElementsOf(moved(3));
  }

  // Each row is as it was or as the new file has it, the earlier rows first.
  private static Set<List<String>> allowed(List<String> before) {
    return Set.of(before, mixed(before, 1), mixed(before, 2), moved(3));
  }

  private static List<String> mixed(List<String> before, int rows) {
    List<String> mixed = new ArrayList<>(moved(3).subList(0, rows));
    mixed.addAll(before.subList(rows, 3));
    return mixed;
  }

  private static List<String> moved(int rows) {
    return List.of(
            "A100200|OPEN|2026-06-18|09:30:00|OAK COURT",
            "B100200|OPEN|2026-06-19|09:30:00|PINE, COURT",
            "C100200|CLOSED|2026-06-20|12:30:00|OAK COURT")
        .subList(0, rows);
  }

  @Test
  void cutInTheLastFieldOfTheFirstFileCannotBeSeen() {
    read();
    write(
        "citations.csv", "citation,court,date,status,time\nA100200,OAK COURT,2026-05-18,OPEN,1:30");

    assertThat(pollOther().outcome).isEqualTo(Outcome.APPLIED);
  }

  private void read() {
    set("url", "file:" + folder.resolve("citations.csv"));
    for (String column : List.of("citation", "court", "status")) {
      set("map." + column, column);
    }
    set("map.hearing-date", "date");
    set("map.hearing-time", "time");
    set("statuses.\"OPEN\"", "open");
    set("statuses.\"CLOSED\"", "closed");
  }

  private void apply(String file) {
    write("citations.csv", file);
    assertThat(pollOther().outcome).isIn(Outcome.APPLIED, Outcome.UNCHANGED);
  }

  private List<String> facts() {
    return query(
        """
        select c.number, c.status, h.date, h.time, h.court from citation c
        left join hearing h on h.citation_id = c.id order by c.number, h.date""");
  }
}
