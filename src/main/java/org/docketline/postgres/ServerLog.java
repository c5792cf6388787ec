package org.docketline.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** What PostgreSQL said since its last start. */
record ServerLog(Path file) {
  private static final Pattern ERROR = Pattern.compile("(?:FATAL|PANIC|error):\\s*(.*)");

  void clear() throws IOException {
    Files.deleteIfExists(file);
  }

  Optional<String> firstError() throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    return ERROR.matcher(Files.readString(file)).results().map(found -> found.group(1)).findFirst();
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
