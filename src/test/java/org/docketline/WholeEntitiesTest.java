package org.docketline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.Column;
import jakarta.persistence.Table;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.docketline.docket.Charge;
import org.docketline.docket.Citation;
import org.docketline.docket.CitationStatus;
import org.docketline.docket.DocketChange;
import org.docketline.docket.Hearing;
import org.docketline.docket.HearingStatus;
import org.docketline.polling.AppliedPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An entity has every column of its table, so that what it writes is a whole row. */
@QuarkusTest
class WholeEntitiesTest extends ServiceTest {
  private static final Instant NOW = Instant.parse("2026-05-04T17:00:00Z");

  @ParameterizedTest
  @ValueSource(
      classes = {
        Citation.class,
        Hearing.class,
        Charge.class,
        DocketChange.class,
        AppliedPart.class
      })
  void entityHasEachColumnOfItsTable(Class<?> entity) {
    assertThat(columns(entity))
        .containsExactlyInAnyOrderElementsOf(
            query(
                "select column_name from information_schema.columns where table_name = '%s'"
                    .formatted(table(entity))));
  }

  @Test
  void whatIsPersistedIsFoundAgain() {
    long id = QuarkusTransaction.requiringNew().call(WholeEntitiesTest::persistCitation);

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

  private static String table(Class<?> entity) {
    return Optional.ofNullable(entity.getAnnotation(Table.class))
        .map(Table::name)
        .orElse(entity.getSimpleName().toLowerCase(Locale.ROOT));
  }

  private static List<String> columns(Class<?> entity) {
    return Arrays.stream(entity.getDeclaredFields())
        .filter(WholeEntitiesTest::isWritten)
        .map(WholeEntitiesTest::column)
        .toList();
  }

  // Hibernate adds fields of its own to each entity.
  private static boolean isWritten(Field field) {
    return !Modifier.isStatic(field.getModifiers()) && !field.getName().startsWith("$");
  }

  private static String column(Field field) {
    return Optional.ofNullable(field.getAnnotation(Column.class))
        .map(Column::name)
        .filter(name -> !name.isEmpty())
        .orElse(field.getName());
  }
}
