package org.docketline.polling;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.docketline.ServiceTest;
import org.docketline.feed.Feeds;
import org.docketline.feed.FeedsConfig;
import org.docketline.fetch.FileFetcher;
import org.junit.jupiter.api.io.TempDir;

/** A feed of any settings beside the one that the service runs with, on the service's own parts. */
public abstract class FeedTest extends ServiceTest {
  public static final String KEY = "docketline.feeds.\"other\".";

  @Inject FileFetcher fetcher;
  @Inject FeedLoad load;
  @Inject RunDetails details;
  @Inject HeldParts parts;
  @Inject HeldFiles heldFiles;
  @Inject FilesBefore filesBefore;
  @Inject TakeBack takeBack;
  @Inject RunRecorder recorder;
  @Inject FeedTurns turns;
  @Inject Clock clock;
  @Inject MeterRegistry meters;
  @TempDir Path folder;

  final Map<String, String> settings = new HashMap<>();

  /** Settings of the feed, such as {@code map.citation}. */
  void set(String key, String value) {
    settings.put(KEY + key, value);
  }

  public static Feeds feeds(Map<String, String> settings) {
    var config =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(FeedsConfig.class)
            .withSources(new PropertiesConfigSource(settings, "test", 100))
            .build();
    return new Feeds(config.getConfigMapping(FeedsConfig.class), config);
  }

  /** Polls as a service that was started with the settings of now. */
  FeedRun pollOther() {
    return new FeedPoll(feeds(settings), fetcher, load, heldFiles, details, recorder, turns, clock)
        .poll("other");
  }

  Path write(String name, String text) {
    return write(name, text.getBytes(UTF_8));
  }

  Path write(String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything that the docket holds, to be compared. */
  List<String> docketNow() {
    return query(
        """
        select c.number, c.status, c.violations, h.date, h.time, h.court, h.court_address, h.room,
          h.status, h.version, h.dated_at, h.absent_polls
        from citation c left join hearing h on h.citation_id = c.id
        order by c.number, h.date, h.time, h.court""");
  }

  List<String> rejects(FeedRun run) {
    return query(
        "select part, line, reason from feed_reject where run_id = %d order by part, line"
            .formatted(run.id));
  }
}
