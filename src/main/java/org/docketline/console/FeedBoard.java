package org.docketline.console;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.docketline.feed.Feeds;
import org.docketline.polling.FeedRun;
import org.docketline.polling.HeldFile;
import org.docketline.polling.RunFindings;

/** What the page shows of each feed, its times in the county's zone. */
@Singleton
class FeedBoard {
  private static final int POLLS = 500;
  private static final int SHOWN = 12;

  private final Feeds feeds;
  private final RunFindings findings;
  private final SpokenTime time;

  FeedBoard(Feeds feeds, RunFindings findings, SpokenTime time) {
    this.feeds = feeds;
    this.findings = findings;
    this.time = time;
  }

  /** One feed; {@code held} is null where nothing waits. */
  record FeedView(
      String name,
      List<Spell> spells,
      Held held,
      List<RunFindings.Reason> reasons,
      List<RunFindings.Unknown> unknown) {}

  /** Polls one after the other that all ended alike: the first of them, and when the last was. */
  record Spell(FeedRun run, int times, String last) {
    public String outcome() {
      return times == 1 ? run.outcome.word() : run.outcome.word() + ", " + times + " times";
    }

    /** Its numbers, in the order of the table's columns. */
    public List<Integer> counts() {
      return List.of(
          run.rowsRead, run.rowsAccepted, run.rowsRejected, run.citationsNew, run.changes);
    }

    private boolean isLike(FeedRun other) {
      return run.outcome == other.outcome && Objects.equals(run.reason, other.reason);
    }

    private Spell since(FeedRun earlier) {
      return new Spell(earlier, times + 1, last);
    }
  }

  /** What waits to be decided on, and the run that held it. */
  record Held(FeedRun run, String since) {
    /** The name of its feed as an address asks for it. */
    public String asked() {
      return FeedBoard.asked(run.feed);
    }
  }

  static String asked(String feed) {
    return URLEncoder.encode(feed, StandardCharsets.UTF_8);
  }

  List<FeedView> feeds() {
    return feeds.names().stream().map(this::feed).toList();
  }

  private FeedView feed(String name) {
    Held held = HeldFile.waiting(name).map(file -> held(file.run)).orElse(null);
    List<FeedRun> runs = FeedRun.latest(name, POLLS);
    long read = runs.stream().filter(FeedRun::hasRead).findFirst().map(run -> run.id).orElse(0L);
    return new FeedView(name, spells(runs), held, findings.reasons(read), findings.unknown(read));
  }

  /** What this run held. */
  Held held(long heldRun) {
    FeedRun run = FeedRun.findById(heldRun);
    return new Held(run, time.of(run.startedAt));
  }

  private List<Spell> spells(List<FeedRun> newestFirst) {
    List<Spell> spells = new ArrayList<>();
    for (FeedRun run : newestFirst) {
      int last = spells.size() - 1;
      if (last >= 0 && spells.get(last).isLike(run)) {
        spells.set(last, spells.get(last).since(run));
      } else {
        spells.add(new Spell(run, 1, time.of(run.startedAt)));
      }
    }
    return spells.subList(0, Math.min(SHOWN, spells.size()));
  }
}
