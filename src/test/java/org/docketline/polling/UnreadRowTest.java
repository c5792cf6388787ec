package org.docketline.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is left of a citation when one of its rows is rejected proves nothing about the rest. */
@QuarkusTest
class UnreadRowTest extends FeedTest {
  private static final String CHANGES = "select kind from docket_change order by id";

  @BeforeEach
  void read() {
    set("url", "file:" + folder.resolve("citations.csv"));
    set("map.citation", "number");
    set("map.hearing-date", "date");
    set("join.\"violations\".url", "file:" + folder.resolve("violations.csv"));
    set("join.\"violations\".map.citation", "number");
    set("join.\"violations\".map.violation-status", "status");
    set("join.\"violations\".map.fine", "fine");
    set("statuses.\"OPEN\"", "open");
    set("statuses.\"CLOSED\"", "closed");
  }

  @Test
  void citationIsNotClosedWhileOneOfItsChargesIsUnread() {
    says("A10000,2026-05-18\n", "A10000,OPEN,1\nA10000,OPEN,2\n");
    says("A10000,2026-05-18\n", "A10000,CLOSED,1\nA10000,OPEN\n");

    assertThat(query(CHANGES)).isEmpty();
    assertThat(query("select status from citation")).containsExactly("OPEN");
    assertThat(query("select status, fine from violation order by fine"))
        .containsExactly("OPEN|1.00", "OPEN|2.00");

    says("A10000,2026-05-18\n", "A10000,CLOSED,1\nA10000,CLOSED,2\n");
    assertThat(query(CHANGES)).containsExactly("CLOSED");
  }

  @Test
  void citationIsNotReopenedByAnUnreadRow() {
    says("A10000,2026-05-18\n", "A10000,CLOSED,1\nA10000,CLOSED,2\n");
    says("A10000,2026-05-18\n", "A10000,CLOSED,1\nA10000,CLOSED\n");

    assertThat(query(CHANGES)).isEmpty();
    assertThat(query("select status from citation")).containsExactly("CLOSED");
  }

  @Test
  void dateIsNotTakenForAnotherThatIsUnread() {
    says("A10000,2026-05-18\n", "A10000,OPEN,1\n");
    says("A10000,2026-05-18 ?\nA10000,2026-06-18\n", "A10000,OPEN,1\n");

    assertThat(query(CHANGES)).containsExactly("HEARING_SET");
    assertThat(query("select date from hearing order by date"))
        .containsExactly("2026-05-18", "2026-06-18");
  }

  private void says(String citations, String violations) {
    write("citations.csv", "number,date\n" + citations);
    write("violations.csv", "number,status,fine\n" + violations);
    assertThat(pollOther().outcome).isEqualTo(FeedRun.Outcome.APPLIED);
  }
}
