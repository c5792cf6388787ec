package org.docketline.check;

import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.docketline.docket.CountyConfig;
import org.docketline.docket.CourtDirectory;
import org.docketline.docket.CourtsConfig;
import org.docketline.feed.Feed;
import org.docketline.feed.FeedPart;
import org.docketline.feed.FeedReading;
import org.docketline.feed.Feeds;
import org.docketline.feed.FeedsConfig;
import org.docketline.feed.RejectedRows;
import org.docketline.fetch.FileDoubt;
import org.docketline.keys.KeyFile;
import org.docketline.polling.FeedGuard;
import org.docketline.polling.PartRows;

/** Reads a sample of a feed as the service would, without a database, and keeps nothing of it. */
public final class FeedCheck {
  private final Feeds feeds;
  private final CountyConfig county;
  private final CourtDirectory courts;
  private final Clock clock;

  /** Throws ConfigurationException, naming the key, for what the service would refuse. */
  public FeedCheck(SmallRyeConfig config, Clock clock) {
    this.feeds = new Feeds(config.getConfigMapping(FeedsConfig.class), config);
    this.county = config.getConfigMapping(CountyConfig.class);
    this.courts = new CourtDirectory(config.getConfigMapping(CourtsConfig.class).courts(), county);
    this.clock = clock;
  }

  /** The names of the feeds that are configured. */
  public Collection<String> feeds() {
    return feeds.names();
  }

  /** Throws IOException when the sample, or an earlier file, cannot be had. */
  public FeedReport check(Sample sample, Progress progress)
      throws IOException, InterruptedException {
    Feed feed = feeds.named(sample.feed());
    refuseUnknown(sample, feed);
    var reading = new FeedReading(feed, county, courts, KeyFile.passing(), today());
    try (var files = SampleFiles.fetch(feed, sample);
        var findings = new SampleFindings(courts, county, clock)) {
      var earlier = earlier(reading, files, progress);
      List<PartReport> parts = new ArrayList<>();
      for (FeedPart part : files.parts()) {
        parts.add(new PartCheck(reading, part, findings, progress).report());
      }
      NumberCounts numbers = findings.numbers().count(orphans(parts, findings));
      var counted = parts.stream().map(part -> part.without(findings.rejects())).toList();
      var rows = earlier.map(EarlierFile::rows);
      var doubts = doubts(feed, files, counted, rows, findings.rejects());
      earlier
          .flatMap(file -> findings.listed().doubtAfter(file.listed(), maxGone(feed)))
          .ifPresent(doubts::add);
      return new FeedReport(feed, today(), files, counted, rows, findings, numbers, doubts);
    }
  }

  // Where the citations could not be read, that a violation has none says nothing of it.
  private static RejectedRows orphans(List<PartReport> parts, SampleFindings findings) {
    return parts.stream().anyMatch(PartReport::isOwnAndWhole)
        ? findings.rejects()
        : new RejectedRows();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), county.timeZone());
  }

  private static void refuseUnknown(Sample sample, Feed feed) throws IOException {
    for (String name : sample.joined().keySet()) {
      if (!feed.config().join().containsKey(name)) {
        throw new IOException("no file '%s' is joined to feed '%s'".formatted(name, feed.name()));
      }
    }
  }

  /** Of the earlier file, which was applied once, only the number of rows and the numbers. */
  private record EarlierFile(PartRows rows, SampleNumbers listed) {}

  private static double maxGone(Feed feed) {
    return feed.config().guard().maxGoneRatio();
  }

  private Optional<EarlierFile> earlier(FeedReading reading, SampleFiles files, Progress progress)
      throws IOException {
    if (files.earlier().isEmpty()) {
      return Optional.empty();
    }
    try (var findings = new SampleFindings(courts, county, clock)) {
      var report = new PartCheck(reading, files.earlier().get(), findings, progress).report();
      if (report.doubt().isPresent()) {
        throw new IOException("the earlier file is itself in doubt: " + report.doubt().get());
      }
      return Optional.of(
          new EarlierFile(report.without(findings.rejects()).rows(), findings.listed()));
    }
  }

  private static List<String> doubts(
      Feed feed,
      SampleFiles files,
      List<PartReport> parts,
      Optional<PartRows> earlier,
      RejectedRows rejects) {
    List<String> doubts = new ArrayList<>(files.doubts());
    for (PartReport part : parts) {
      part.doubt().or(() -> doubt(feed, part, earlier, rejects)).ifPresent(doubts::add);
    }
    return doubts;
  }

  private static Optional<String> doubt(
      Feed feed, PartReport part, Optional<PartRows> earlier, RejectedRows rejects) {
    Map<String, PartRows> last =
        earlier.map(rows -> Map.of(Feed.OWN, rows)).orElseGet(() -> Map.of());
    var guard = new FeedGuard(feed.config().guard(), ZoneOffset.UTC); // no time is judged
    try {
      guard.judgeRows(Map.of(part.name(), part.rows()), last);
      guard.judgeShape(part.name(), part.oddities());
      guard.judgeWords(part.name(), part.rows().read(), rejects.facts().strange(part.name()));
      guard.refuse();
      return Optional.empty();
    } catch (FileDoubt e) {
      return Optional.of(e.getMessage());
    }
  }

  /** What to check: a feed, and where its files are read instead of where it is polled. */
  public record Sample(
      String feed, String address, Map<String, String> joined, Optional<String> against) {}

  /** Told how far the reading is. */
  public interface Progress {
    /** A file begins; {@code lines} is how many it has, or negative if nobody knows. */
    void begin(String file, long lines);

    /** A row was read. */
    void step();
  }
}
