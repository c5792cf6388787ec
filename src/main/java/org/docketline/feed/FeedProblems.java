package org.docketline.feed;

import java.time.LocalDate;
import java.util.List;
import org.docketline.feed.FeedConfig.Kind;
import org.docketline.records.CsvFormat;
import org.docketline.settings.SettingProblems;

/** What is wrong with the settings of one feed, by key. */
final class FeedProblems {
  private final String key;
  private final Feed feed;
  private final SettingProblems problems = new SettingProblems();

  private FeedProblems(Feed feed) {
    this.key = "docketline.feeds.\"" + feed.name() + "\".";
    this.feed = feed;
  }

  static List<String> problems(Feed feed) {
    var settings = new FeedProblems(feed);
    settings.checkRules();
    feed.parts().forEach((part, source) -> settings.checkSource(prefix(part), source));
    settings.checkServer();
    return settings.problems.found();
  }

  private void checkRules() {
    problems
        .check(key + "absent-after: ", feed::rules)
        .refuse(
            feed.config().join().containsKey(Feed.OWN),
            key + "join.\"" + Feed.OWN + "\": the feed's own file has this name; choose another")
        .check(key + "latest: ", () -> HearingSpan.of(LocalDate.EPOCH, feed.config().latest()));
    feed.config().dateFormats().forEach(this::checkDates);
    feed.config().timeFormats().forEach(this::checkTimes);
  }

  private void checkDates(String format) {
    problems.check(key + "date-formats: ", () -> DateFormat.ofDate(format, 0));
  }

  private void checkTimes(String format) {
    problems.check(key + "time-formats: ", () -> DateFormat.ofTime(format));
  }

  private static String prefix(String part) {
    return part.equals(Feed.OWN) ? "" : "join.\"" + part + "\".";
  }

  private void checkSource(String prefix, SourceConfig source) {
    problems
        .check(key + prefix + "charset: ", () -> charset(source))
        .check(key + prefix + "csv.delimiter: ", () -> CsvFormat.delimiter(source.csv()))
        .check(key + prefix + "csv.quote: ", () -> CsvFormat.quote(source.csv()))
        .check(key + prefix + "csv: ", () -> CsvFormat.check(source.csv()));
  }

  private static void charset(SourceConfig source) {
    try {
      FeedPart.charset(source);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "'" + source.charset().orElse("") + "' is no character set such as UTF-8 or windows-1252",
          e);
    }
  }

  // What opens the server's door and what bounds a fetch is said once for the whole feed, and so
  // are its errors. Their messages begin with the last part of the key.
  private void checkServer() {
    var server =
        new SettingProblems()
            .check(key, () -> FeedSources.access(feed.config()))
            .check(key, () -> FeedSources.bounds(feed.config()));
    problems.addAll(server.found());
    if (feed.config().kind() == Kind.LOOKUP) {
      problems.check(() -> LookUpCheck.run(key, feed));
    } else if (server.found().isEmpty()) {
      feed.parts().forEach(this::checkFile);
    }
  }

  private void checkFile(String part, SourceConfig source) {
    problems.check(() -> FormatCheck.check(key + prefix(part), feed, part));
    var address =
        new SettingProblems()
            .check(key + prefix(part), () -> FeedSources.of(feed.config(), source));
    problems.addAll(address.found());
    if (address.found().isEmpty()) {
      problems.check(key, () -> FeedSources.of(feed.config(), source).checkLogin());
    }
  }

  /** Reads a setting; what is wrong with it is refused by its key. */
  static void check(String key, Runnable reading) {
    new SettingProblems().check(key + ": ", reading).throwIfAny();
  }
}
