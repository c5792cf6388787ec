package org.docketline.docket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.docketline.ServiceTest;
import org.junit.jupiter.api.Test;

/** What an entity of the docket writes is a whole row. */
@QuarkusTest
class PersistedDocketTest extends ServiceTest {
  private static final Instant NOW = Instant.parse("2026-05-04T17:00:00Z");

  @Test
  void whatIsPersistedIsFoundAgain() {
    long id = QuarkusTransaction.requiringNew().call(PersistedDocketTest::persistCitation);

    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              assertThat(Charge.ofCitation(id))
                  .extracting(charge -> charge.description, charge -> charge.fine)
                  .containsExactly(
                      tuple("Speeding", new BigDecimal("120.50")), tuple("No seat belt", null));
              assertThat(Hearing.ofCitation(id))
                  .extracting(hearing -> hearing.type)
                  .containsExactly("Arraignment");
            });
    assertThat(query("select absent_polls, absent_since, version from hearing"))
        .containsExactly("0|null|1");
  }

  private static long persistCitation() {
    var citation = new Citation();
    citation.feed = "county";
    citation.number = "A100200";
    citation.status = CitationStatus.OPEN;
    citation.chargesDigest = "";
    citation.firstSeen = NOW;
    citation.persist();
    persistHearing(citation.id);
    persistCharge(citation.id, "Speeding", new BigDecimal("120.50"));
    persistCharge(citation.id, "No seat belt", null);
    return citation.id;
  }

  private static void persistHearing(long citation) {
    var hearing = new Hearing();
    hearing.citationId = citation;
    hearing.date = LocalDate.of(2026, 5, 18);
    hearing.type = "Arraignment";
    hearing.status = HearingStatus.SCHEDULED;
    hearing.version = 1;
    hearing.datedAt = NOW;
    hearing.persist();
  }

  private static void persistCharge(long citation, String description, BigDecimal fine) {
    var charge = new Charge();
    charge.citationId = citation;
    charge.description = description;
    charge.fine = fine;
    charge.persist();
  }
}
