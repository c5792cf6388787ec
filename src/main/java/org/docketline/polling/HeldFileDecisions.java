package org.docketline.polling;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.docketline.docket.CountyConfig;
import org.docketline.feed.Feed;
import org.docketline.feed.Feeds;
import org.docketline.feed.RejectedRows;
import org.docketline.fetch.FileDoubt;
import org.docketline.polling.FeedRun.Outcome;
import org.jboss.logging.Logger;

/** Where an operator decides on a held file: it is applied exactly as it was held, or discarded. */
@Singleton
public class HeldFileDecisions {
  private static final Logger LOG = Logger.getLogger(HeldFileDecisions.class);

  private final Feeds feeds;
  private final FeedLoad load;
  private final HeldParts parts;
  private final RunRecorder recorder;
  private final FeedTurns turns;
  private final Clock clock;
  private final DateTimeFormatter time;

  HeldFileDecisions(
      Feeds feeds,
      FeedLoad load,
      HeldParts parts,
      RunRecorder recorder,
      FeedTurns turns,
      Clock clock,
      CountyConfig county) {
    this.feeds = feeds;
    this.load = load;
    this.parts = parts;
    this.recorder = recorder;
    this.turns = turns;
    this.clock = clock;
    this.time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(county.timeZone());
  }

  /** What came of a decision, in words for whoever took it. */
  public record Decided(boolean done, String words) {}

  /** Applies the file that this run held, as a run of its own; {@code who} is the user. */
  public Decided apply(String feed, long heldRun, String who) throws Exception {
    Feed known = feeds.named(feed);
    Optional<Decided> refusal = turns.inTransaction(() -> refusal(feed, heldRun));
    if (refusal.isPresent()) {
      return refusal.get();
    }
    FeedRun run = recorder.record(feed, (own, rejects) -> apply(known, heldRun, who, own, rejects));
    return run.outcome == Outcome.APPLIED
        ? new Decided(true, "Applied: " + run.summary())
        : new Decided(false, "Not applied: " + run.reason);
  }

  private FeedRun apply(Feed feed, long heldRun, String who, FeedRun run, RejectedRows rejects)
      throws Exception {
    run.applyHeld(heldRun, who);
    FeedRun ended = turns.alone(feed.name(), () -> merge(feed, heldRun, run, rejects));
    return turns.inTransaction(() -> load.tellWhoCameMeanwhile(ended));
  }

  private FeedRun merge(Feed feed, long heldRun, FeedRun run, RejectedRows rejects)
      throws Exception {
    HeldFile held =
        waiting(feed.name(), heldRun)
            .orElseThrow(() -> new FileDoubt("the file of run " + heldRun + " is no longer held"));
    try (FetchedFeed fetched = FetchedFeed.of(feed, parts, held)) {
      run.sha256 = fetched.sha256();
      if (!held.isOf(run)) {
        throw new FileDoubt(
            "the feed's settings are others than when the file of run %d was held: the next poll"
                    .formatted(heldRun)
                + " judges it anew");
      }
      load.load(feed, fetched, run, rejects, true);
      HeldFile.forget(feed.name());
      return run.end(Outcome.APPLIED, applied(heldRun), clock.instant()).save();
    }
  }

  private static String applied(long heldRun) {
    return "held file of run %d, applied by an operator".formatted(heldRun);
  }

  /** Deletes the file that this run held; while the county sends it still, it is left alone. */
  public Decided discard(String feed, long heldRun, String who) throws Exception {
    feeds.named(feed);
    return turns.alone(feed, () -> discardHeld(feed, heldRun, who));
  }

  private Decided discardHeld(String feed, long heldRun, String who) throws SQLException {
    Optional<Decided> refusal = refusal(feed, heldRun);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    HeldFile held = waiting(feed, heldRun).orElseThrow();
    parts.forget(held);
    held.discard(who, time.format(clock.instant()), clock.instant());
    LOG.infof("Feed %s: the held file of run %d was discarded by an operator", feed, heldRun);
    return new Decided(true, "Discarded: the docket stays as it is.");
  }

  private static Optional<HeldFile> waiting(String feed, long heldRun) {
    return HeldFile.waiting(feed).filter(held -> held.run == heldRun);
  }

  private static Optional<Decided> refusal(String feed, long heldRun) {
    if (waiting(feed, heldRun).isPresent()) {
      return Optional.empty();
    }
    String words =
        FeedRun.applying(heldRun)
            .map(
                run ->
                    "The file of run %d was applied already, by run %d.".formatted(heldRun, run.id))
            .orElseGet(() -> gone(feed, heldRun));
    return Optional.of(new Decided(false, words));
  }

  private static String gone(String feed, long heldRun) {
    return HeldFile.of(feed)
        .filter(held -> held.run == heldRun)
        .map(held -> "The file of run %d was %s.".formatted(heldRun, held.reason))
        .orElse(
            "The file of run %d is no longer held: a newer one was applied or held since. Nothing was changed."
                .formatted(heldRun));
  }
}
