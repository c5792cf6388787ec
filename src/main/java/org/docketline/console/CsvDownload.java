package org.docketline.console;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** A table that a page hands out as a file, written line by line as it is read. */
final class CsvDownload {
  private CsvDownload() {}

  static Response of(String name, Consumer<CsvWriter> lines) {
    StreamingOutput file =
        out -> {
          try (var csv =
              CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            lines.accept(csv);
          }
        };
    return Response.ok(file)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }

  // A spreadsheet takes what begins so for a formula.
  static String plain(String typed) {
    return typed.matches("(?s)[=+@\\-\\t\\r].*") ? "'" + typed : typed;
  }
}
