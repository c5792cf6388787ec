package org.docketline.feed;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.docketline.feed.SourceConfig.Format;
import org.docketline.records.CsvFormat;
import org.docketline.records.JsonFields;
import org.docketline.records.JsonPath;

/** Refuses at start what cannot be read, or would be ignored, of one part's format. */
final class FormatCheck {
  private static final Set<Format> CSV = Set.of(Format.CSV);
  private static final Set<Format> JSON = Set.of(Format.JSON);
  private static final Set<Format> XLSX = Set.of(Format.XLSX);
  private static final Set<Format> TEXT = Set.of(Format.CSV, Format.JSON);

  private final String key;
  private final SourceConfig source;

  private FormatCheck(String key, SourceConfig source) {
    this.key = key;
    this.source = source;
  }

  /** Checks a part whose keys begin so. */
  static void check(String key, Feed feed, String part) {
    var source = feed.parts().get(part);
    var check = new FormatCheck(key, source);
    check.keys();
    check.skipRows("csv.skip-rows", source.csv().skipRows());
    check.skipRows("xlsx.skip-rows", source.xlsx().skipRows());
    if (source.format() == Format.JSON) {
      check.paths();
      FeedProblems.check(key + "map", () -> new JsonFields(feed.columns(part)));
    }
  }

  private void keys() {
    belongs("csv.delimiter", source.csv().delimiter().isPresent(), CSV);
    belongs("csv.quote", source.csv().quote().isPresent(), CSV);
    belongs("csv.header", source.csv().header().isPresent(), CSV);
    belongs("csv.skip-rows", source.csv().skipRows().isPresent(), CSV);
    belongs("json.records", source.json().records().isPresent(), JSON);
    belongs("json.next-page", source.json().nextPage().isPresent(), JSON);
    belongs("json.total", source.json().total().isPresent(), JSON);
    belongs("json.truncated", source.json().truncated().isPresent(), JSON);
    belongs("xlsx.sheet", source.xlsx().sheet().isPresent(), XLSX);
    belongs("xlsx.header", source.xlsx().header().isPresent(), XLSX);
    belongs("xlsx.skip-rows", source.xlsx().skipRows().isPresent(), XLSX);
    belongs("charset", source.charset().isPresent(), TEXT);
  }

  private void belongs(String name, boolean isSet, Set<Format> formats) {
    if (isSet && !formats.contains(source.format())) {
      throw new ConfigurationException(
          key + name + ": the format is " + source.format().name().toLowerCase(Locale.ROOT));
    }
  }

  private void skipRows(String name, OptionalInt rows) {
    FeedProblems.check(key + name, () -> CsvFormat.skipRows(rows));
  }

  private void paths() {
    readPath("json.records", source.json().records());
    readPath("json.next-page", source.json().nextPage());
    readPath("json.total", source.json().total());
    readPath("json.truncated", source.json().truncated());
    if (source.json().nextPage().isPresent() && !source.url().startsWith("http")) {
      throw new ConfigurationException(key + "json.next-page: only http: and https: have pages");
    }
  }

  private void readPath(String name, Optional<String> path) {
    path.ifPresent(given -> FeedProblems.check(key + name, () -> JsonPath.of(given)));
  }
}
