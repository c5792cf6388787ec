package org.docketline.lookup;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.docketline.docket.CitationNumber;
import org.docketline.docket.CountyConfig;
import org.docketline.docket.CourtDirectory;
import org.docketline.docket.Docket;
import org.docketline.docket.MergeOutcome;
import org.docketline.docket.MergeScope;
import org.docketline.docket.StagedRows;
import org.docketline.feed.Feed;
import org.docketline.feed.FeedPart;
import org.docketline.feed.FeedReading;
import org.docketline.feed.RejectedRows;
import org.docketline.feed.RowHasher;
import org.docketline.fetch.FileDoubt;
import org.docketline.keys.Keyring;
import org.docketline.notice.Notices;
import org.docketline.polling.FeedGuard;
import org.docketline.polling.FeedRun;
import org.docketline.polling.PartReader;
import org.docketline.records.FileRow;

/**
 * Takes answers into the docket, in the caller's transaction, as a file of a few citations: those
 * that were asked for and answered, and no others.
 */
@Singleton
class LookUpLoad {
  private final Docket docket;
  private final CourtDirectory courts;
  private final CountyConfig county;
  private final Keyring keys;
  private final Notices notices;
  private final EntityManager entities;

  LookUpLoad(
      Docket docket,
      CourtDirectory courts,
      CountyConfig county,
      Keyring keys,
      Notices notices,
      EntityManager entities) {
    this.docket = docket;
    this.courts = courts;
    this.county = county;
    this.keys = keys;
    this.notices = notices;
    this.entities = entities;
  }

  /** Takes what residents asked for; that is no poll, so what it leaves out is not counted. */
  MergeOutcome take(
      Feed feed, FeedRun run, Map<CitationNumber, LookUpAnswer> answers, RejectedRows rejects)
      throws SQLException, FileDoubt {
    lock(feed.name());
    try (StagedRows staged = docket.stage()) {
      stage(feed, run, answers, staged, rejects);
      MergeOutcome merged = docket.merge(staged, run.toMerge(feed), MergeScope.RESIDENT_QUESTIONS);
      notices.tell(run.id);
      return merged;
    }
  }

  /** Takes a part of a poll; its changes are told, and those of the run's earlier parts are not. */
  MergeOutcome takePolled(
      Feed feed, FeedRun run, Map<CitationNumber, LookUpAnswer> answers, RejectedRows rejects)
      throws SQLException, FileDoubt {
    lock(feed.name());
    long before = lastChange(run);
    try (StagedRows staged = docket.stage()) {
      stage(feed, run, answers, staged, rejects);
      MergeOutcome merged = docket.merge(staged, run.toMerge(feed), MergeScope.ASKED_CITATIONS);
      var guard = new FeedGuard(feed.config().guard(), county.timeZone());
      guard.judgeMoves(merged);
      guard.refuse();
      notices.tell(run.id, before);
      notices.tellNotYet(feed.name(), none(answers));
      return merged;
    }
  }

  /** Notes since when nobody follows a citation of such a system, so that nobody asks for it. */
  void noteUnasked(Feed feed, Instant now) {
    entities
        .createNativeQuery(
            """
            update citation c set absent_since = :now
            where c.feed = :feed and c.absent_since is null
              and not exists (select from subscription s
                where s.citation_id = c.id and s.status <> 'ENDED')""")
        .setParameter("now", now)
        .setParameter("feed", feed.name())
        .executeUpdate();
  }

  /** Tells those whom the part's own transaction could not see. */
  void tellWhoCameMeanwhile(FeedRun run, long before, Instant began) {
    notices.tellWhoCameMeanwhile(run.id, before, began);
  }

  /** The newest change of a run; 0 before there is one. */
  long lastChange(FeedRun run) {
    Number last =
        (Number)
            entities
                .createNativeQuery(
                    "select coalesce(max(id), 0) from docket_change where run_id = ?1")
                .setParameter(1, run.id)
                .getSingleResult();
    return last.longValue();
  }

  private void stage(
      Feed feed,
      FeedRun run,
      Map<CitationNumber, LookUpAnswer> answers,
      StagedRows staged,
      RejectedRows rejects)
      throws SQLException, FileDoubt {
    var reading = new FeedReading(feed, county, courts, keys, run.day(county.timeZone()));
    List<List<String>> rows =
        answers.values().stream().flatMap(answer -> answer.rows().stream()).toList();
    var all = new BitSet();
    all.set(0, run.rowsRead + rows.size() + 1);
    var part = new FeedPart(Feed.OWN, feed.config(), null, null);
    var reader = new PartReader(reading, part, all, staged, rejects, LongStream.builder());
    reader.begin(new LookUpRows(feed).header());
    for (List<String> fields : rows) {
      reader.row(row(++run.rowsRead, fields));
    }
    for (CitationNumber number : none(answers)) {
      for (long mark : RowHasher.every(number, keys).toArray()) {
        staged.addGone(mark);
      }
    }
    answers.values().forEach(answer -> countOthers(answer, run, rejects));
    run.rowsRejected = rejects.count();
    run.rowsAccepted = run.rowsRead - run.rowsRejected;
  }

  private static FileRow row(long line, List<String> fields) {
    var row = new FileRow();
    row.begin(line);
    fields.forEach(row::add);
    return row;
  }

  private static void countOthers(LookUpAnswer answer, FeedRun run, RejectedRows rejects) {
    for (int i = 0; i < answer.others(); i++) {
      rejects.add(Feed.OWN, ++run.rowsRead, "the answer is about another citation");
    }
  }

  private static List<CitationNumber> none(Map<CitationNumber, LookUpAnswer> answers) {
    return answers.entrySet().stream()
        .filter(answer -> answer.getValue().isNone())
        .map(Map.Entry::getKey)
        .toList();
  }

  // Two that merge answers of one feed take turns.
  private void lock(String feed) {
    entities
        .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
        .setParameter(1, "feed/" + feed)
        .getSingleResult();
  }
}
