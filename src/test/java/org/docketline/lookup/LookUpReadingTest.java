package org.docketline.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recorded answers of Tyler and REJIS, read by configuration alone. */
@QuarkusTest
@WithTestResource(CountySystems.class)
class LookUpReadingTest extends LookUpTestBase {
  @ParameterizedTest
  @CsvSource({"tyler, F123456", "tyler, G700700", "rejis, 140012345"})
  void recordedAnswerIsReadAs(String system, String number) throws IOException {
    assertThat(text(number)).first().asString().contains("court texts. ");
    assertThat(found())
        .isEqualTo(
            Files.readAllLines(
                CountySystems.RECORDED.resolve(system).resolve(number + ".expected")));
    assertThat(query("select distinct feed from citation")).containsExactly(system);
  }

  @Test
  void residentIsToldTheDateAndPlaceOfTheNextHearing() {
    assertThat(text(TICKET))
        .first()
        .asString()
        .contains("Wed, Jun 17", "7:00 PM", "Oakville Municipal Court", "STATUS");
  }

  @Test
  void keysGoToTheirSystemsAlone() {
    text(TICKET);
    assertThat(CountySystems.requests())
        .extracting(CountySystems.Request::system, CountySystems.Request::secret)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("tyler", "key-of-tests/null"),
            org.assertj.core.groups.Tuple.tuple(
                "rejis", "null/Basic ZG9ja2V0bGluZTpzZWNyZXQtb2YtdGVzdHM="));
  }

  @Test
  void eachCaseOfATicketIsAskedFor() {
    text("140012345");
    assertThat(CountySystems.asked("rejis"))
        .containsExactly("140012345", "14-001 A", "14-001 B", "14-001 C");
  }

  private List<String> found() {
    List<String> lines = new ArrayList<>();
    lines.addAll(
        query(
            """
            select 'citation', c.number, c.status, h.date, h.time, h.court, h.room, h.status
            from citation c left join hearing h on h.citation_id = c.id
            order by c.number, h.date, h.time, h.court"""));
    lines.addAll(
        query(
            """
            select 'violation', number, description, status, warrant, fine
            from violation order by id"""));
    lines.addAll(
        query(
            """
            select 'facts', last_name is not null, birth_date is not null, licence is not null,
              issued_on, can_pay_online from citation"""));
    lines.addAll(query("select 'reject', reason, rows from feed_reject_reason"));
    return lines;
  }
}
