package org.docketline.polling;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.docketline.comparison.CitationPrints;
import org.docketline.docket.CountyConfig;
import org.docketline.docket.DocketRestore;
import org.docketline.docket.DocketRestore.Restored;
import org.docketline.notice.Corrections;
import org.docketline.polling.HeldFileDecisions.Decided;
import org.jboss.logging.Logger;

/**
 * Takes back a held file that was applied: the docket is as it was before, whoever was told what it
 * changed is told that it was a mistake, and the file is doubted when it comes again. All of it in
 * one transaction.
 */
@Singleton
public class TakeBack {
  private static final Logger LOG = Logger.getLogger(TakeBack.class);
  private static final Duration POSSIBLE_FOR = Duration.ofDays(7);

  private final DocketRestore docket;
  private final Corrections corrections;
  private final CitationPrints prints;
  private final FilesBefore files;
  private final FeedTurns turns;
  private final EntityManager entities;
  private final Clock clock;
  private final DateTimeFormatter time;

  TakeBack(
      DocketRestore docket,
      Corrections corrections,
      CitationPrints prints,
      FilesBefore files,
      FeedTurns turns,
      EntityManager entities,
      Clock clock,
      CountyConfig county) {
    this.docket = docket;
    this.corrections = corrections;
    this.prints = prints;
    this.files = files;
    this.turns = turns;
    this.entities = entities;
    this.clock = clock;
    this.time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(county.timeZone());
  }

  /** Of these decisions the runs that had held a file which can be taken back now. */
  public Set<Long> possible(Collection<HeldDecision> decisions) throws Exception {
    List<Long> applied =
        decisions.stream()
            .filter(one -> one.done && one.choice.isApplying())
            .map(one -> one.run)
            .toList();
    return turns.inTransaction(
        () ->
            FeedRun.applying(applied).stream()
                .filter(run -> refusal(run).isEmpty())
                .map(run -> run.appliesRun)
                .collect(Collectors.toSet()));
  }

  /** Why the file that this run held cannot be taken back; empty where it can. */
  public Optional<Decided> refusal(String feed, long heldRun) throws Exception {
    return turns.inTransaction(() -> refuse(feed, heldRun));
  }

  private Optional<Decided> refuse(String feed, long heldRun) {
    return applied(feed, heldRun)
        .map(this::refusal)
        .orElseGet(
            () ->
                Optional.of(
                    new Decided(
                        false,
                        FeedRun.takenBackOf(heldRun)
                            .map(TakeBack::words)
                            .orElse("The file of run %d is not applied.".formatted(heldRun)))));
  }

  private static Optional<FeedRun> applied(String feed, long heldRun) {
    return FeedRun.applying(heldRun).filter(run -> run.feed.equals(feed));
  }

  private Optional<Decided> refusal(FeedRun run) {
    boolean late = run.finishedAt.plus(POSSIBLE_FOR).isBefore(clock.instant());
    return late || !files.areKept(run)
        ? Optional.of(
            new Decided(
                false,
                "The file of run %d can no longer be taken back: it was applied more than %d days ago, or by an older release."
                    .formatted(run.appliesRun, POSSIBLE_FOR.toDays())))
        : Optional.empty();
  }

  /** What became of a file that somebody has taken back. */
  static String words(FeedRun run) {
    return "The file of run %d was %s.".formatted(run.appliesRun, run.reason);
  }

  /** What taking it back would do; it is done and undone. It must be possible. */
  public TakeBackPreview preview(String feed, long heldRun) throws Exception {
    try {
      turns.alone(feed, () -> undo(feed, heldRun));
      throw new IllegalStateException("It was not undone");
    } catch (Undone looked) {
      return looked.preview;
    }
  }

  private Void undo(String feed, long heldRun) throws Exception {
    FeedRun run = applied(feed, heldRun).orElseThrow();
    Restored restored = restore(run);
    throw new Undone(
        new TakeBackPreview(
            run,
            restored,
            corrections.withdraw(run.id),
            corrections.preview(run.id, run.finishedAt)));
  }

  /** Undoes the transaction in which somebody only wanted to look. */
  @SuppressWarnings("serial") // it goes no further than the next method
  private static final class Undone extends Exception {
    private final TakeBackPreview preview;

    Undone(TakeBackPreview preview) {
      super(null, null, false, false);
      this.preview = preview;
    }
  }

  /** Takes it back, unless somebody did before. */
  Decided takeBack(String feed, long heldRun) throws Exception {
    return turns.alone(feed, () -> takeBackNow(feed, heldRun));
  }

  private Decided takeBackNow(String feed, long heldRun) throws SQLException {
    Optional<Decided> refusal = refuse(feed, heldRun);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    FeedRun run = applied(feed, heldRun).orElseThrow();
    boolean isLast = FeedRun.lastApplied(feed).filter(last -> last.id.equals(run.id)).isPresent();
    Restored restored = restore(run);
    int waiting = corrections.withdraw(run.id);
    int told = corrections.tell(run.id, run.startedAt, run.finishedAt);
    docket.forgetChanges(run.id);
    if (isLast) {
      files.restore(run);
    }
    prints.distrust(feed);
    run.takeBack("taken back by an operator on " + time.format(clock.instant()));
    LOG.infof("Feed %s: run %d was taken back, %d corrections", feed, run.id, told);
    return new Decided(true, words(restored, told, waiting));
  }

  // What this transaction has read of hearings is as they were.
  private Restored restore(FeedRun run) throws SQLException {
    Restored restored = docket.restore(run.id);
    entities.clear();
    return restored;
  }

  private static String words(Restored restored, int told, int waiting) {
    return "Taken back: %d dates are as they were before, %d that were new are gone, %d tickets stand as before, %d rows stay since they changed once more. %d corrections go out; %d texts that waited do not."
        .formatted(
            restored.dates(),
            restored.removed(),
            restored.tickets(),
            restored.left(),
            told,
            waiting);
  }
}
