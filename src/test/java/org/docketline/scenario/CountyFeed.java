package org.docketline.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.docketline.TestService;

/** The files of the county's lists as scenarios tell them: what a row leaves off is blank. */
final class CountyFeed {
  private static final List<String> COLUMNS =
      List.of("citation", "court", "date", "time", "room", "hearing", "status", "address");
  private static final Path DISTRICT = temporary();

  private CountyFeed() {}

  static void write(ScenarioLine line, String feed) {
    StringBuilder csv = new StringBuilder(String.join(",", COLUMNS)).append('\n');
    for (String row : line.below()) {
      List<String> cells = List.of(row.split("\\s*,\\s*", -1));
      if (cells.size() > COLUMNS.size()) {
        throw line.error("a row has no more than " + COLUMNS + ": " + row);
      }
      csv.append(String.join(",", cells))
          .append(",".repeat(COLUMNS.size() - cells.size()))
          .append('\n');
    }
    try {
      Files.writeString(file(feed), csv);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path file(String feed) {
    return feed.equals("county") ? TestService.countyFile() : DISTRICT;
  }

  /** The column that the tests' county does not have. */
  static Map<String, String> county() {
    return Map.of("docketline.feeds.\"county\".map.court-address", "address");
  }

  /** The same, and a second whole list with the columns of the first. */
  static Map<String, String> countyAndDistrict() {
    String feed = "docketline.feeds.\"district\".";
    Map<String, String> settings = new HashMap<>(county());
    settings.put(feed + "url", "file:" + DISTRICT);
    settings.put(feed + "map.citation", "citation");
    settings.put(feed + "map.court", "court");
    settings.put(feed + "map.court-address", "address");
    settings.put(feed + "map.hearing-date", "date");
    settings.put(feed + "map.hearing-time", "time");
    settings.put(feed + "map.room", "room");
    settings.put(feed + "map.hearing-status", "hearing");
    settings.put(feed + "map.status", "status");
    settings.put(feed + "statuses.\"CANCELLED\"", "cancelled");
    settings.put(feed + "statuses.\"SCHEDULED\"", "open");
    settings.put(feed + "statuses.\"CLOSED\"", "closed");
    return settings;
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("docketline-district").resolve("district.csv");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
