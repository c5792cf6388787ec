package org.docketline.simulator;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.docketline.feed.FeedConfig;
import org.docketline.feed.Feeds;
import org.docketline.polling.FeedPoll;
import org.docketline.polling.FeedRun;

/** The service's polls of its feeds, whichever are configured: asked for, or by its timetable. */
@Singleton
class CountyPolls {
  private final Feeds feeds;
  private final FeedPoll feedPoll;
  private final CountyTime time;

  CountyPolls(Feeds feeds, FeedPoll feedPoll, CountyTime time) {
    this.feeds = feeds;
    this.feedPoll = feedPoll;
    this.time = time;
  }

  /** Polls every feed that is a file, and says what came of it. */
  String now() {
    List<FeedRun> runs = files().stream().map(feedPoll::poll).toList();
    return runs.isEmpty()
        ? "No feed is a file, so that there is nothing to poll."
        : runs.stream()
            .map(FeedRun::summary)
            .collect(Collectors.joining(". ", "Polled the feed. ", "." + ofTheGuard(runs)));
  }

  private static String ofTheGuard(List<FeedRun> runs) {
    return runs.stream().allMatch(run -> run.outcome.isGood())
        ? ""
        : " The file is not believed: nobody was texted, and what was known before is still told."
            + " Look at /console.";
  }

  private List<String> files() {
    return feeds.names().stream()
        .filter(name -> feeds.config(name).kind() == FeedConfig.Kind.FILE)
        .toList();
  }

  /** When the newest poll was, and what came of it. */
  String latest() {
    return feeds.names().stream()
        .flatMap(name -> FeedRun.latest(name).stream())
        .max(Comparator.comparing(run -> run.id))
        .map(run -> "Last poll: " + time.shortly(run.startedAt) + ", " + run.outcome.word() + ".")
        .orElse("Not polled yet.");
  }
}
