package org.docketline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Another list of the tests' county, with the columns of the first: a feed and its file. */
public record SecondList(String feed, Path file) {
  /** In a folder of its own. */
  public static SecondList named(String feed) {
    try {
      Path folder = Files.createTempDirectory("docketline-" + feed);
      return new SecondList(feed, folder.resolve("citations.csv"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What makes the service read it. */
  public Map<String, String> settings() {
    return TestService.list(feed, file);
  }

  /** Puts these rows into its file. */
  public void write(String... rows) {
    ServiceTest.write(file, ServiceTest.rows(rows));
  }
}
