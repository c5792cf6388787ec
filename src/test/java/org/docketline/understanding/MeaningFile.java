package org.docketline.understanding;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The rows of {@code understanding/meaning-*.csv}, and of what the console exports for them. */
public final class MeaningFile {
  private MeaningFile() {}

  /** A text, its language, and what it must be taken for: STOP, a question's topic, or OTHER. */
  public record Row(String text, String language, String expected) {}

  public static List<Row> read(InputStream file) throws IOException {
    try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      return rows.stream()
          .map(
              row ->
                  new Row(row.getField("text"), row.getField("language"), row.getField("expected")))
          .toList();
    }
  }
}
