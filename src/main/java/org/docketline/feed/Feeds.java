package org.docketline.feed;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.nio.charset.Charset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.docketline.feed.FeedConfig.Kind;
import org.docketline.feed.SourceConfig.Format;
import org.docketline.fetch.FileDigest;
import org.docketline.records.CsvFormat;
import org.docketline.records.XlsxFile;
import org.eclipse.microprofile.config.Config;

/** The configured feeds, checked once at start: an error names its key. */
@Singleton
public final class Feeds {
  private final Map<String, Feed> feeds = new TreeMap<>();

  public Feeds(FeedsConfig config, Config properties) {
    config
        .feeds()
        .forEach(
            (name, feed) ->
                feeds.put(name, checked(new Feed(name, feed, fingerprint(name, properties)))));
  }

  private static String fingerprint(String feed, Config properties) {
    return StreamSupport.stream(properties.getPropertyNames().spliterator(), false)
        .filter(key -> isReadBy(feed, key))
        .filter(key -> !key.endsWith(".password"))
        .sorted()
        .map(key -> key + "=" + properties.getOptionalValue(key, String.class).orElse(""))
        .collect(Collectors.collectingAndThen(Collectors.joining("\n"), FileDigest::sha256));
  }

  // What a county's numbers look like decides which rows are read, so it belongs to the reading.
  private static boolean isReadBy(String feed, String key) {
    return (key.startsWith("docketline.feeds.") && key.contains(feed))
        || key.equals("docketline.county.citation-pattern");
  }

  /** The names of all feeds. */
  public Collection<String> names() {
    return feeds.keySet();
  }

  /** Whether any tells when whoever got a ticket was born. */
  public boolean tellBirthDates() {
    return tell(FeedFact.BIRTH_DATE);
  }

  /** Whether any tells the last name of whoever got a ticket. */
  public boolean tellLastNames() {
    return tell(FeedFact.LAST_NAME);
  }

  private boolean tell(FeedFact fact) {
    return feeds.values().stream()
        .map(feed -> feed.config())
        .flatMap(
            feed ->
                Stream.concat(
                    Stream.of(feed.map()), feed.join().values().stream().map(join -> join.map())))
        .anyMatch(map -> fact.written(map).isPresent());
  }

  /** Those that list nothing and are asked for each citation. */
  public List<Feed> lookUps() {
    return feeds.values().stream().filter(feed -> feed.config().kind() == Kind.LOOKUP).toList();
  }

  /** When a feed is polled. */
  public FeedConfig config(String name) {
    return named(name).config();
  }

  public Feed named(String name) {
    Feed feed = feeds.get(name);
    if (feed == null) {
      throw new IllegalArgumentException("No feed '" + name + "' is configured");
    }
    return feed;
  }

  private static Feed checked(Feed feed) {
    String key = "docketline.feeds.\"" + feed.name() + "\".";
    check(key + "absent-after", feed::rules);
    if (feed.config().join().containsKey(Feed.OWN)) {
      throw new ConfigurationException(
          key + "join.\"" + Feed.OWN + "\": the feed's own file has this name; choose another");
    }
    check(key + "date-formats, .time-formats", () -> moments(feed.config()));
    feed.parts().forEach((part, source) -> checkSource(key + prefix(part), source));
    checkNamed(key, () -> FeedSources.access(feed.config()));
    checkNamed(key, () -> FeedSources.bounds(feed.config()));
    if (feed.config().kind() == Kind.LOOKUP) {
      LookUpCheck.run(key, feed);
    } else {
      checkFiles(key, feed);
    }
    return feed;
  }

  private static String prefix(String part) {
    return part.equals(Feed.OWN) ? "" : "join.\"" + part + "\".";
  }

  private static void checkSource(String key, SourceConfig source) {
    check(key + "charset", () -> charset(source));
    check(key + "csv.delimiter", () -> CsvFormat.delimiter(source.csv()));
    check(key + "csv.quote", () -> CsvFormat.quote(source.csv()));
    check(key + "csv", () -> CsvFormat.check(source.csv()));
  }

  // What opens the server's door and what bounds a fetch is said once for the whole feed.
  private static void checkFiles(String key, Feed feed) {
    FeedConfig config = feed.config();
    feed.parts().keySet().forEach(part -> FormatCheck.check(key + prefix(part), feed, part));
    feed.parts()
        .forEach(
            (part, source) -> {
              checkNamed(key + prefix(part), () -> FeedSources.of(config, source));
              checkNamed(key, () -> FeedSources.of(config, source).checkLogin());
            });
  }

  private static void charset(SourceConfig source) {
    try {
      Charset.forName(source.charset());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "'" + source.charset() + "' is no character set such as UTF-8 or windows-1252", e);
    }
  }

  static DateFormats moments(FeedConfig config) {
    return new DateFormats(
        withCells(config, config.dateFormats(), XlsxFile.DATES),
        withCells(config, config.timeFormats(), XlsxFile.TIMES),
        config.midnightIsNoTime());
  }

  // A date cell of a workbook holds no text that the county could have a format for.
  private static List<String> withCells(FeedConfig config, List<String> formats, String cells) {
    return config.format() == Format.XLSX
        ? Stream.concat(formats.stream(), Stream.of(cells)).toList()
        : formats;
  }

  /** Reads a setting; what is wrong with it is refused by its key. */
  static void check(String key, Runnable reading) {
    try {
      reading.run();
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(key + ": " + e.getMessage(), e);
    }
  }

  // The message begins with the last part of the key.
  private static void checkNamed(String keys, Runnable reading) {
    try {
      reading.run();
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(keys + e.getMessage(), e);
    }
  }
}
