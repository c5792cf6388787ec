package org.docketline.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.docketline.docket.ProvenTicket;
import org.docketline.docket.TicketSearch;
import org.junit.jupiter.api.Test;

/** The St. Louis files of GlobalHack V serve look-ups by licence and by name, by settings alone. */
@QuarkusTest
class GlobalHackSearchTest extends FeedTest {
  private static final Path OWN = ReadingTest.CASES.resolve("stl");

  /** The folder of the public files, which are not ours to keep here. */
  private static final String GIVEN = "globalhack";

  private static final DateTimeFormatter BORN = DateTimeFormatter.ofPattern("M/d/yyyy H:mm");

  @Inject TicketSearch search;

  @Test
  void rowsOfItsShapeAreFoundByLicenceAndByName() throws IOException {
    FeedRun run = pollFiles(OWN.resolve("citations.csv"), OWN.resolve("violations.csv"));

    assertThat(run.outcome.isGood()).isTrue();
    List<LocalDate> born = List.of(LocalDate.of(1992, 4, 10));
    assertThat(numbers(search("", "i-900000003", born)))
        .containsExactlyInAnyOrder("9000003", "900004", "900000005");
    assertThat(numbers(search("INVENTED", born)))
        .containsExactlyInAnyOrder("9000003", "900004", "900000005");
    assertThat(search("INVENTED", List.of(LocalDate.of(1992, 4, 11)))).isEmpty();
  }

  @Test
  void everyRowOfThePublicFileIsFound() throws IOException {
    Path whole = given();
    Path citations = whole.resolve("globalhack5_citations.csv");
    pollFiles(citations, whole.resolve("globalhack5_violations.csv"));
    int found = 0;
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(citations)) {
      for (NamedCsvRecord row : rows) {
        found += check(row);
      }
    }
    assertThat(found).isGreaterThan(800);
  }

  private static Path given() {
    String folder = System.getProperty(GIVEN);
    if (folder == null) {
      String why = "Skipped: set -D%s to the folder of the public files".formatted(GIVEN);
      System.out.println(why);
      assumeTrue(false, why);
    }
    return Path.of(folder);
  }

  // No message of a failure may hold what the file says of a person, so only whether is compared.
  private int check(NamedCsvRecord row) {
    String number = row.getField("citation_number").strip();
    String day = row.getField("date_of_birth").strip();
    String name = row.getField("last_name");
    String licence = row.getField("drivers_license_number");
    if (day.isEmpty() || name.isBlank() || licence.isBlank() || number.length() < 5) {
      return 0;
    }
    List<LocalDate> born = List.of(LocalDate.parse(day, BORN));
    assertThat(numbers(search(name, born)).contains(number)).isTrue();
    assertThat(numbers(search("", licence, born)).contains(number)).isTrue();
    return 1;
  }

  private FeedRun pollFiles(Path citations, Path violations) throws IOException {
    ReadingTest.read(OWN.resolve("feed.properties"))
        .forEach((key, value) -> set(key, value.replace("HERE", "" + OWN)));
    set("url", "file:" + citations);
    set("join.\"violations\".url", "file:" + violations);
    set("map.last-name", "last_name");
    set("map.birth-date", "date_of_birth");
    set("map.licence", "drivers_license_number");
    return pollOther();
  }

  private List<ProvenTicket> search(String name, List<LocalDate> born) {
    return QuarkusTransaction.requiringNew().call(() -> search.named(name, born, Set.of()));
  }

  private List<ProvenTicket> search(String state, String licence, List<LocalDate> born) {
    return QuarkusTransaction.requiringNew().call(() -> search.licensed(state, licence, born));
  }

  private static List<String> numbers(List<ProvenTicket> found) {
    return found.stream().map(one -> one.citation().number).toList();
  }
}
