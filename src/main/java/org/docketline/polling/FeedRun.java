package org.docketline.polling;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.docketline.docket.DocketRun;
import org.docketline.docket.MergeOutcome;
import org.docketline.feed.Feed;
import org.docketline.fetch.VisibleText;

/** One poll of a feed, question or applied held file, and what came of it. */
@Entity
@Table(name = "feed_run")
public class FeedRun extends PanacheEntityBase {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  public String feed;

  @Column(name = "started_at")
  public Instant startedAt;

  @Column(name = "finished_at")
  public Instant finishedAt;

  @Enumerated(EnumType.STRING)
  public Outcome outcome;

  /** Why it was held or failed, or what is remarkable about it, in words for an operator. */
  public String reason;

  /** Who decided that it applies a held file; null where nobody had to. */
  @Column(name = "decided_by")
  public String decidedBy;

  /** The run that had held the file which this one applies. */
  @Column(name = "applies_run")
  public Long appliesRun;

  public String sha256;

  @Column(name = "rows_read")
  public int rowsRead;

  @Column(name = "rows_accepted")
  public int rowsAccepted;

  @Column(name = "rows_rejected")
  public int rowsRejected;

  @Column(name = "citations_new")
  public int citationsNew;

  public int changes;

  @Column(name = "hearings_moved")
  public int hearingsMoved;

  /** Those that have dates ahead which are no longer in its file, and how many dates. */
  @Column(name = "gone_citations")
  public int goneCitations;

  @Column(name = "gone_dates")
  public int goneDates;

  /** Residents who follow those. */
  @Column(name = "gone_followers")
  public int goneFollowers;

  /** Residents who follow what it changed, or what a held file would have changed. */
  public int followers;

  /** What its file would do, where it was held; {@link HeldPreviews} reads it. */
  public String preview;

  /** What can come of a poll. */
  public enum Outcome {
    /** It goes on, or whoever did it was killed. */
    RUNNING,
    APPLIED,
    /** The file is the one that was applied last. */
    UNCHANGED,
    /** Read, and not believed. */
    HELD,
    /** Could not be read. */
    FAILED,
    /** It was applied from held, and somebody has taken that back. */
    TAKEN_BACK;

    /** As logs and metrics spell it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the docket is as the county's file has it. */
    public boolean isGood() {
      return this == APPLIED || this == UNCHANGED;
    }
  }

  /** The day on which it began, in this zone. */
  public LocalDate day(ZoneId zone) {
    return LocalDate.ofInstant(startedAt, zone);
  }

  /** The same run as the docket merges it. */
  public DocketRun toMerge(Feed configured) {
    return new DocketRun(id, configured.name(), configured.rules(), startedAt, appliesRun != null);
  }

  /** Takes down how the rows fared. */
  void count(Map<String, PartRows> parts) {
    rowsRead = parts.values().stream().mapToInt(PartRows::read).sum();
    rowsAccepted = parts.values().stream().mapToInt(PartRows::accepted).sum();
    rowsRejected = rowsRead - rowsAccepted;
  }

  public void note(MergeOutcome merged, int residents) {
    citationsNew = merged.added();
    changes = merged.changes();
    hearingsMoved = merged.moved();
    goneCitations = merged.gone().citations();
    goneDates = merged.gone().dates();
    followers = residents;
  }

  public static FeedRun begin(String feed, Instant now) {
    var run = new FeedRun();
    run.feed = feed;
    run.startedAt = now;
    run.outcome = Outcome.RUNNING;
    return run;
  }

  public FeedRun end(Outcome how, String why, Instant now) {
    outcome = how;
    reason = VisibleText.of(why);
    finishedAt = now;
    return this;
  }

  /** Notes that it applies the file which an earlier run held. */
  void applyHeld(long heldRun, String who) {
    appliesRun = heldRun;
    decidedBy = who;
  }

  /** Notes that it was taken back; it ended when it did. */
  void takeBack(String how) {
    end(Outcome.TAKEN_BACK, how, finishedAt).save();
  }

  /** Writes it down as it is now, in the caller's transaction. */
  public FeedRun save() {
    getEntityManager().merge(this);
    return this;
  }

  /** Ends the runs of a feed that began before then and cannot be going on any more. */
  static void giveUpRunning(String feed, Instant before, Instant now) {
    update(
        "outcome = ?1, reason = ?2, finishedAt = ?3"
            + " where feed = ?4 and outcome = ?5 and startedAt < ?6",
        Outcome.FAILED,
        "the service ended while it went on",
        now,
        feed,
        Outcome.RUNNING,
        before);
  }

  /** The newest poll of a feed that has ended. */
  public static Optional<FeedRun> latest(String feed) {
    return find("feed = ?1 and finishedAt is not null order by id desc", feed)
        .page(0, 1)
        .firstResultOptional();
  }

  /** The newest poll that found the docket as the county's file has it, or made it so. */
  static Optional<FeedRun> lastGood(String feed) {
    return newest(feed, Outcome.APPLIED, Outcome.UNCHANGED);
  }

  /** The oldest poll that is kept of a feed which has been polled. */
  static FeedRun first(String feed) {
    return FeedRun.<FeedRun>find("feed = ?1 order by id", feed).page(0, 1).firstResult();
  }

  /** The newest polls of a feed, the newest first. */
  public static List<FeedRun> latest(String feed, int polls) {
    return FeedRun.<FeedRun>find("feed = ?1 order by id desc", feed).page(0, polls).list();
  }

  /** Whether its file was read, rather than known from its bytes or not to be had. */
  public boolean hasRead() {
    return rowsRead > 0 || rowsRejected > 0;
  }

  /** The newest run that took a file of the feed into the docket. */
  public static Optional<FeedRun> lastApplied(String feed) {
    return newest(feed, Outcome.APPLIED);
  }

  /** The newest run of a feed whose file was there to be judged, whatever the judgement. */
  static Optional<FeedRun> lastRead(String feed) {
    return newest(feed, Outcome.APPLIED, Outcome.UNCHANGED, Outcome.HELD);
  }

  private static Optional<FeedRun> newest(String feed, Outcome... ended) {
    return find("feed = ?1 and outcome in ?2 order by id desc", feed, List.of(ended))
        .page(0, 1)
        .firstResultOptional();
  }

  /** Whether its files are those that were applied last. */
  boolean isOfLastApplied() {
    return lastApplied(feed).filter(last -> sha256.equals(last.sha256)).isPresent();
  }

  /** The run that applied the file which this one had held. */
  static Optional<FeedRun> applying(long heldRun) {
    return find("appliesRun = ?1 and outcome = ?2", heldRun, Outcome.APPLIED).firstResultOptional();
  }

  /** Those that applied the files which these had held. */
  static List<FeedRun> applying(List<Long> heldRuns) {
    return heldRuns.isEmpty()
        ? List.of()
        : list("appliesRun in ?1 and outcome = ?2", heldRuns, Outcome.APPLIED);
  }

  /** The newest run whose files were these and were taken back. */
  static Optional<FeedRun> takenBack(FeedRun run) {
    return find(
            "feed = ?1 and outcome = ?2 and sha256 = ?3 order by id desc",
            run.feed,
            Outcome.TAKEN_BACK,
            run.sha256)
        .page(0, 1)
        .firstResultOptional();
  }

  /** The newest run of a feed that was taken back. */
  static Optional<FeedRun> lastTakenBack(String feed) {
    return find("feed = ?1 and outcome = ?2 order by id desc", feed, Outcome.TAKEN_BACK)
        .page(0, 1)
        .firstResultOptional();
  }

  /** The run that had applied the file which this one held, and that was taken back. */
  static Optional<FeedRun> takenBackOf(long heldRun) {
    return find("appliesRun = ?1 and outcome = ?2", heldRun, Outcome.TAKEN_BACK)
        .firstResultOptional();
  }

  /** The run before the last applied one that applied the same files, if one did. */
  static Optional<FeedRun> appliedEarlier(FeedRun run) {
    return find(
            "feed = ?1 and outcome = ?2 and sha256 = ?3 and id < ?4 order by id desc",
            run.feed,
            Outcome.APPLIED,
            run.sha256,
            run.id)
        .page(0, 1)
        .firstResultOptional();
  }

  /** Whether the run before this one was held: the file was doubted. */
  boolean isAfterDoubt() {
    return FeedRun.<FeedRun>find(
            "feed = ?1 and id < ?2 and outcome <> ?3 order by id desc", feed, id, Outcome.RUNNING)
        .page(0, 1)
        .firstResultOptional()
        .filter(last -> last.outcome == Outcome.HELD)
        .isPresent();
  }

  /** One line for an operator. */
  public String summary() {
    return "%s: %s%s. %d rows read, %d accepted, %d rejected; %d new citations, %d changes"
        .formatted(
            feed,
            outcome.word(),
            reason == null ? "" : " (" + reason + ")",
            rowsRead,
            rowsAccepted,
            rowsRejected,
            citationsNew,
            changes);
  }
}
