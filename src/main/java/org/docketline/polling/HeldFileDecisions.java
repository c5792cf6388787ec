package org.docketline.polling;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.docketline.feed.Feed;
import org.docketline.feed.Feeds;
import org.docketline.feed.RejectedRows;
import org.docketline.fetch.FileDoubt;
import org.docketline.fetch.FileFetcher;
import org.docketline.fetch.VisibleText;
import org.docketline.polling.FeedLoad.Wish;
import org.docketline.polling.FeedRun.Outcome;

/** Where an operator decides on a held file: it is applied exactly as it was held, or discarded. */
@Singleton
public class HeldFileDecisions {
  private static final Decided REPLACED =
      new Decided(
          false,
          "Not applied: the county has replaced this file since; the next poll judges the new one.");

  private static final Duration A_DAY = Duration.ofDays(1);

  private final Feeds feeds;
  private final FeedLoad load;
  private final FileFetcher fetcher;
  private final HeldFiles files;
  private final FilesBefore before;
  private final TakeBack takeBack;
  private final RunRecorder recorder;
  private final FeedTurns turns;
  private final Clock clock;

  HeldFileDecisions(
      Feeds feeds,
      FeedLoad load,
      FileFetcher fetcher,
      HeldFiles files,
      FilesBefore before,
      TakeBack takeBack,
      RunRecorder recorder,
      FeedTurns turns,
      Clock clock) {
    this.feeds = feeds;
    this.load = load;
    this.fetcher = fetcher;
    this.files = files;
    this.before = before;
    this.takeBack = takeBack;
    this.recorder = recorder;
    this.turns = turns;
    this.clock = clock;
  }

  /** What came of a decision, in words for whoever took it. */
  public record Decided(boolean done, String words) {}

  /** Why there is nothing to decide about the file that this run held; empty where there is. */
  public Optional<Decided> refusal(String feed, long heldRun) throws Exception {
    return turns.inTransaction(() -> refuseGone(feed, heldRun));
  }

  /** Does what somebody chose for the file that this run held, and remembers who, why and when. */
  public Decided decide(HeldChoice choice, String feed, long heldRun, String who, String why)
      throws Exception {
    Decided decided =
        switch (choice) {
          case APPLY -> apply(feed, heldRun, who, Wish.OVERRULE);
          case APPLY_QUIETLY -> apply(feed, heldRun, who, Wish.OVERRULE_QUIETLY);
          case DISCARD -> discard(feed, heldRun, who);
          case LATER -> askLater(feed, heldRun);
          case TAKE_BACK -> takeBack.takeBack(feed, heldRun);
        };
    turns.inTransaction(() -> remember(choice, feed, heldRun, who, why, decided));
    return decided;
  }

  private HeldDecision remember(
      HeldChoice choice, String feed, long heldRun, String who, String why, Decided decided) {
    var decision = new HeldDecision();
    decision.choice = choice;
    decision.feed = feed;
    decision.run = heldRun;
    decision.who = who;
    decision.why = VisibleText.of(why);
    decision.at = clock.instant();
    decision.done = decided.done();
    decision.outcome = decided.words();
    decision.persist();
    return decision;
  }

  // As a run of its own, if the county still serves it.
  private Decided apply(String feed, long heldRun, String who, Wish wish) throws Exception {
    Feed known = feeds.named(feed);
    Optional<Decided> refusal = refusal(feed, heldRun);
    if (refusal.isEmpty()) {
      refusal = refuseReplaced(known, heldRun);
    }
    if (refusal.isPresent()) {
      return refusal.get();
    }
    FeedRun run =
        recorder.record(
            feed,
            (own, rejects) -> {
              own.applyHeld(heldRun, who);
              return apply(known, own, rejects, wish);
            });
    return run.outcome == Outcome.APPLIED
        ? new Decided(true, applied(wish) + run.summary())
        : new Decided(false, "Not applied: " + run.reason);
  }

  // Fetched before any transaction: the database does not wait for the county's server.
  private Optional<Decided> refuseReplaced(Feed feed, long heldRun) throws Exception {
    try (FetchedFeed served = FetchedFeed.of(feed, fetcher, Map.of())) {
      return turns.alone(feed.name(), () -> refuseUnlessServed(served, feed, heldRun));
    } catch (IOException | FileDoubt e) {
      return Optional.of(
          new Decided(
              false,
              "Not applied: it cannot be seen whether the county still serves this file (%s). It is still held."
                  .formatted(e.getMessage())));
    }
  }

  private Optional<Decided> refuseUnlessServed(FetchedFeed served, Feed feed, long heldRun)
      throws IOException, SQLException {
    Optional<HeldFile> held = waiting(feed.name(), heldRun);
    boolean other =
        held.isPresent()
            && !isSame(served, feed, held.get())
            && files.withdrawUnless(served, held.get());
    return other ? Optional.of(REPLACED) : refuseGone(feed.name(), heldRun);
  }

  // A file that is written anew for each fetch has other bytes each time, and the same rows.
  private boolean isSame(FetchedFeed served, Feed feed, HeldFile held)
      throws IOException, SQLException {
    if (files.isServed(served, held)) {
      return true;
    }
    try (FetchedFeed kept = files.open(feed, held)) {
      FeedRun run = FeedRun.findById(held.run);
      return load.haveSameRows(feed, run, served, kept);
    }
  }

  private static String applied(Wish wish) {
    return wish == Wish.OVERRULE_QUIETLY ? "Applied, and nobody was told: " : "Applied: ";
  }

  private FeedRun apply(Feed feed, FeedRun run, RejectedRows rejects, Wish wish) throws Exception {
    FeedRun ended = turns.alone(feed.name(), () -> merge(feed, run, rejects, wish));
    return wish == Wish.OVERRULE_QUIETLY
        ? ended
        : turns.inTransaction(() -> load.tellWhoCameMeanwhile(ended));
  }

  private FeedRun merge(Feed feed, FeedRun run, RejectedRows rejects, Wish wish) throws Exception {
    long heldRun = run.appliesRun;
    HeldFile held =
        waiting(feed.name(), heldRun)
            .orElseThrow(() -> new FileDoubt("the file of run " + heldRun + " is no longer held"));
    try (FetchedFeed fetched = files.open(feed, held)) {
      run.sha256 = fetched.sha256();
      if (!held.isOf(run)) {
        throw new FileDoubt(
            "the feed's settings are others than when the file of run %d was held: the next poll"
                    .formatted(heldRun)
                + " judges it anew");
      }
      before.keep(run);
      load.load(feed, fetched, run, rejects, wish);
      HeldFile.forget(feed.name());
      return run.end(Outcome.APPLIED, applied(heldRun), clock.instant()).save();
    }
  }

  private static String applied(long heldRun) {
    return "held file of run %d, applied by an operator".formatted(heldRun);
  }

  private Decided askLater(String feed, long heldRun) throws Exception {
    feeds.named(feed);
    return turns.alone(feed, () -> rest(feed, heldRun));
  }

  private Decided rest(String feed, long heldRun) {
    Optional<Decided> refusal = refuseGone(feed, heldRun);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    waiting(feed, heldRun).orElseThrow().restsUntil = clock.instant().plus(A_DAY);
    return new Decided(true, "Left as it is: the file is still held, and asks again tomorrow.");
  }

  // While the county sends it still, it is left alone.
  private Decided discard(String feed, long heldRun, String who) throws Exception {
    feeds.named(feed);
    return turns.alone(feed, () -> discardHeld(feed, heldRun, who));
  }

  private Decided discardHeld(String feed, long heldRun, String who) throws SQLException {
    Optional<Decided> refusal = refuseGone(feed, heldRun);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    HeldFile held = waiting(feed, heldRun).orElseThrow();
    files.discard(held, who);
    return new Decided(true, "Discarded: the docket stays as it is.");
  }

  private static Optional<HeldFile> waiting(String feed, long heldRun) {
    return HeldFile.waiting(feed).filter(held -> held.run == heldRun);
  }

  private static Optional<Decided> refuseGone(String feed, long heldRun) {
    if (waiting(feed, heldRun).isPresent()) {
      return Optional.empty();
    }
    String words =
        FeedRun.applying(heldRun)
            .map(
                run ->
                    "The file of run %d was applied already, by run %d.".formatted(heldRun, run.id))
            .or(() -> FeedRun.takenBackOf(heldRun).map(TakeBack::words))
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
