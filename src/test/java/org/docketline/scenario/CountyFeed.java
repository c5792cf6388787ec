package org.docketline.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.docketline.SecondList;
import org.docketline.TestService;

/** The files of the county's lists as scenarios tell them: what a row leaves off is blank. */
final class CountyFeed {
  private static final List<String> COLUMNS =
      List.of("citation", "court", "date", "time", "room", "hearing", "status", "address");
  private static final SecondList DISTRICT = SecondList.named("district");

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
    return feed.equals("county") ? TestService.countyFile() : DISTRICT.file();
  }

  /** The column that the tests' county does not have. */
  static Map<String, String> county() {
    return Map.of("docketline.feeds.\"county\".map.court-address", "address");
  }

  /** The same, and a second whole list with the columns of the first. */
  static Map<String, String> countyAndDistrict() {
    Map<String, String> settings = new HashMap<>(county());
    settings.putAll(DISTRICT.settings());
    settings.put("docketline.feeds.\"district\".map.court-address", "address");
    return settings;
  }
}
