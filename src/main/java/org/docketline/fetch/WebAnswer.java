package org.docketline.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.docketline.fetch.FileTransfer.Copied;

/** The file that a web server sends, and what it says of it. */
record WebAnswer(HttpHeaders headers, InputStream body, WebRules rules) {
  FetchedFile receive(Path into, FileTransfer transfer) throws IOException, FileDoubt {
    String type = header("Content-Type", "");
    if (type.toLowerCase(Locale.ROOT).startsWith("text/html") && !rules.accepts(type)) {
      throw new FileDoubt("the server sent a web page (text/html) instead of the file");
    }
    Copied copied = copy(into, transfer);
    return new FetchedFile(
        into, copied.sha256(), header("ETag", null), header("Last-Modified", null), lastModified());
  }

  private Copied copy(Path into, FileTransfer transfer) throws IOException, FileDoubt {
    long announced = headers.firstValueAsLong("Content-Length").orElse(0);
    transfer.refuseOver(announced);
    var counted = new ByteCount(body);
    try {
      return transfer.copy(decoded(counted), into);
    } catch (ReadFailed e) {
      if (counted.count() < announced) {
        throw new FileDoubt("the server sent %d of %d bytes".formatted(counted.count(), announced));
      }
      throw new IOException("the file could not be fetched: " + e.getMessage(), e);
    }
  }

  // We ask for no encoding; some servers call a gzip file one all the same.
  private InputStream decoded(InputStream in) throws IOException {
    String encoding = header("Content-Encoding", "identity").toLowerCase(Locale.ROOT);
    return switch (encoding) {
      case "identity", "" -> in;
      case "gzip", "x-gzip" -> GzipFile.open(in);
      default -> throw new IOException("the server sent the file encoded as " + encoding);
    };
  }

  Instant lastModified() {
    try {
      String date = header("Last-Modified", null);
      return date == null ? null : Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
    } catch (DateTimeException e) {
      return null; // it decides nothing that a wrong one should stop
    }
  }

  private String header(String name, String otherwise) {
    return headers.firstValue(name).orElse(otherwise);
  }
}
