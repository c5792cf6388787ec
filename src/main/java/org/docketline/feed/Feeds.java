package org.docketline.feed;

import jakarta.inject.Singleton;
import java.time.LocalDate;
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
import org.docketline.records.XlsxFile;
import org.docketline.settings.SettingProblems;
import org.eclipse.microprofile.config.Config;

/** The configured feeds, checked once at start: an error names its key. */
@Singleton
public final class Feeds {
  private final Map<String, Feed> feeds = new TreeMap<>();

  public Feeds(FeedsConfig config, Config properties) {
    read(config, properties).forEach(feed -> feeds.put(feed.name(), feed));
    new SettingProblems().addAll(problems(config, properties)).throwIfAny();
  }

  /** What is wrong with any of them, by key. */
  public static List<String> problems(FeedsConfig config, Config properties) {
    return read(config, properties).flatMap(feed -> FeedProblems.problems(feed).stream()).toList();
  }

  private static Stream<Feed> read(FeedsConfig config, Config properties) {
    return config.feeds().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            feed ->
                new Feed(feed.getKey(), feed.getValue(), fingerprint(feed.getKey(), properties)));
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

  Collection<Feed> all() {
    return feeds.values();
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

  static DateFormats dateFormats(FeedConfig config, LocalDate today) {
    return new DateFormats(
        withCells(config, config.dateFormats(), XlsxFile.DATES),
        withCells(config, config.timeFormats(), XlsxFile.TIMES),
        config.midnightIsNoTime(),
        HearingSpan.of(today, config.latest()));
  }

  // A date cell of a workbook holds no text that the county could have a format for.
  private static List<String> withCells(FeedConfig config, List<String> formats, String cells) {
    return config.format() == Format.XLSX
        ? Stream.concat(formats.stream(), Stream.of(cells)).toList()
        : formats;
  }
}
