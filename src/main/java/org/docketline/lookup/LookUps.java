package org.docketline.lookup;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.docketline.docket.CitationNumber;
import org.docketline.docket.MergeOutcome;
import org.docketline.feed.Feed;
import org.docketline.feed.Feeds;
import org.docketline.feed.RejectedRows;
import org.docketline.notice.Notices;
import org.docketline.polling.FeedRun;
import org.docketline.polling.FeedRun.Outcome;
import org.docketline.polling.RunDetails;
import org.docketline.polling.RunRecorder;

/** Asks the systems that list nothing for what a resident has just texted. */
@Singleton
public class LookUps {
  private static final Duration TAKING = Duration.ofSeconds(2);
  private static final int MERGE_SECONDS = 30;

  private final Feeds feeds;
  private final LookUpQueue queue;
  private final LookUpLoad load;
  private final RunRecorder recorder;
  private final RunDetails details;
  private final Notices notices;
  private final EntityManager entities;
  private final Clock clock;
  private final LookUpPatience patience = new LookUpPatience();

  LookUps(
      Feeds feeds,
      LookUpQueue queue,
      LookUpLoad load,
      RunRecorder recorder,
      RunDetails details,
      Notices notices,
      EntityManager entities,
      Clock clock) {
    this.feeds = feeds;
    this.queue = queue;
    this.load = load;
    this.recorder = recorder;
    this.details = details;
    this.notices = notices;
    this.entities = entities;
    this.clock = clock;
  }

  /** The names of the feeds that can be asked. */
  public Set<String> feeds() {
    return feeds.lookUps().stream().map(Feed::name).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Asks every such feed for each of these at once; what is found within seconds is in the docket
   * when this returns, unless too many wait already. No transaction is to be open.
   */
  public AskedLookUps ask(Collection<CitationNumber> numbers) {
    List<LookUpQuestion> all = new ArrayList<>();
    for (Feed feed : feeds.lookUps()) {
      numbers.forEach(n -> all.add(new LookUpQuestion(feed, n, queue.ask(feed, n))));
    }
    long began = System.nanoTime();
    patience.await(all);
    for (Feed feed : feeds.lookUps()) {
      if (System.nanoTime() - began < LookUpPatience.ASKING.plus(TAKING).toNanos()) {
        takeInTime(feed, all.stream().filter(one -> one.feed().equals(feed)).toList());
      }
    }
    return new AskedLookUps(all, this);
  }

  private void takeInTime(Feed feed, List<LookUpQuestion> asked) {
    List<LookUpQuestion> found = asked.stream().filter(LookUpQuestion::isFound).toList();
    if (!found.isEmpty() && take(feed, found)) {
      found.forEach(LookUpQuestion::markTaken);
    }
  }

  /** Takes an answer when it comes, too late for the resident's reply. */
  void takeLate(LookUpQuestion asked) {
    queue.then(asked.feed(), asked.answer(), told -> takeLate(asked, told));
  }

  private void takeLate(LookUpQuestion asked, LookUpAnswer answer) {
    if (answer.isFound()) {
      take(asked.feed(), List.of(asked));
    } else if (answer.isNone()) {
      QuarkusTransaction.requiringNew()
          .run(() -> notices.tellNotYet(asked.feed().name(), List.of(asked.number())));
    }
  }

  // What cannot be merged now is owed still: the next poll asks for it again.
  private boolean take(Feed feed, List<LookUpQuestion> found) {
    return recorder
        .record(feed.name(), (run, rejects) -> merge(feed, found, run, rejects))
        .outcome
        .isGood();
  }

  private FeedRun merge(Feed feed, List<LookUpQuestion> found, FeedRun run, RejectedRows rejects) {
    return QuarkusTransaction.requiringNew()
        .timeout(MERGE_SECONDS)
        .call(() -> mergeSoon(feed, found, run, rejects));
  }

  private FeedRun mergeSoon(
      Feed feed, List<LookUpQuestion> found, FeedRun run, RejectedRows rejects) throws Exception {
    entities.createNativeQuery("set local lock_timeout = '2s'").executeUpdate();
    Map<CitationNumber, LookUpAnswer> answers =
        found.stream().collect(Collectors.toMap(LookUpQuestion::number, LookUpQuestion::told));
    MergeOutcome merged = load.take(feed, run, answers, rejects);
    run.note(merged, 0); // counted only for whoever decides on a held file
    boolean differs = merged.added() + merged.touched() > 0;
    details.keepRejects(run.id, rejects);
    return run.end(differs ? Outcome.APPLIED : Outcome.UNCHANGED, null, clock.instant()).save();
  }
}
