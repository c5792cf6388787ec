package org.docketline.feed;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.Locale;
import java.util.Optional;
import org.docketline.feed.SourceConfig.Format;
import org.docketline.records.JsonFields;
import org.docketline.records.JsonPath;

/** Refuses at start what cannot be read, or would be ignored, of one part's format. */
final class FormatCheck {
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
    check.belongs("json.records", source.json().records(), Format.JSON);
    check.belongs("json.next-page", source.json().nextPage(), Format.JSON);
    check.belongs("xlsx.sheet", source.xlsx().sheet(), Format.XLSX);
    if (source.format() == Format.JSON) {
      check.paths();
      FeedProblems.check(key + "map", () -> new JsonFields(feed.columns(part)));
    }
  }

  private void belongs(String name, Optional<String> value, Format format) {
    if (value.isPresent() && source.format() != format) {
      throw new ConfigurationException(
          key + name + ": the format is " + source.format().name().toLowerCase(Locale.ROOT));
    }
  }

  private void paths() {
    source.json().records().ifPresent(path -> readPath("json.records", path));
    source.json().nextPage().ifPresent(path -> readPath("json.next-page", path));
    if (source.json().nextPage().isPresent() && !source.url().startsWith("http")) {
      throw new ConfigurationException(key + "json.next-page: only http: and https: have pages");
    }
  }

  private void readPath(String name, String path) {
    FeedProblems.check(key + name, () -> JsonPath.of(path));
  }
}
