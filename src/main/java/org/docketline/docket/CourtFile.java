package org.docketline.docket;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.logging.Logger;

/**
 * Reads the directory of courts. An operator is watching when it is read, so a bad line is refused
 * with its number: a court in the wrong zone would be an hour off for everyone.
 */
final class CourtFile {
  private static final Logger LOG = Logger.getLogger(CourtFile.class);
  private static final String SAMPLE = "sample/courts.csv";

  private static final CsvReader.CsvReaderBuilder FORMAT =
      CsvReader.builder().detectBomHeader(true).missingFieldStrategy(FieldMismatchStrategy.IGNORE);

  private final CountyConfig county;

  CourtFile(CountyConfig county) {
    this.county = county;
  }

  ListedCourts read(Optional<String> file) throws IOException {
    String name = file.orElse("the bundled sample");
    try (var rows = FORMAT.ofNamedCsvRecord(open(file), UTF_8)) {
      return courts(name, rows.stream().toList());
    } catch (CsvParseException | UncheckedIOException e) {
      throw new IOException(name + ": " + e.getMessage(), e);
    } catch (NoSuchFileException e) {
      throw new IOException(name + ": no such file", e);
    }
  }

  private static InputStream open(Optional<String> file) throws IOException {
    return file.isPresent()
        ? Files.newInputStream(Path.of(file.get()))
        : Thread.currentThread().getContextClassLoader().getResourceAsStream(SAMPLE);
  }

  private ListedCourts courts(String file, List<NamedCsvRecord> rows) throws IOException {
    Map<String, Court> byCode = new LinkedHashMap<>();
    Map<String, Court> byAlias = new LinkedHashMap<>();
    Set<String> shared = new TreeSet<>();
    for (var record : rows) {
      var row = new CourtRow(new CourtLine(file, record, county));
      Court court = row.court();
      if (isOther(byCode.putIfAbsent(court.code(), court), court)) {
        throw row.line().wrong("code is another court's too");
      }
      row.aliases()
          .filter(alias -> isOther(byAlias.putIfAbsent(alias, court), court))
          .forEach(shared::add);
    }
    if (byCode.isEmpty()) {
      throw new IOException(file + ": it lists no court");
    }
    dropShared(file, shared, byAlias);
    return new ListedCourts(new LinkedHashSet<>(byCode.values()), byAlias);
  }

  private static boolean isOther(Court before, Court court) {
    return before != null && !before.equals(court);
  }

  // Real directories do this: four divisions of one court under the county's name. To pick one
  // would send people to the wrong building, so such a name is none of them.
  private static void dropShared(String file, Set<String> shared, Map<String, Court> courts) {
    shared.forEach(courts::remove);
    if (!shared.isEmpty()) {
      LOG.warnf(
          "%s: %s each name several courts and so none; hearings there show the feed's own words",
          file, shared);
    }
  }
}
