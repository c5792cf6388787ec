package org.docketline.docket;

import java.sql.SQLException;

/**
 * One run's merge, step by step. Each step reads what the steps before it listed, so that their
 * order is settled here and is no caller's business.
 */
final class DocketMerge {
  private static final String MOVES =
      " and kind in ('MOVED', 'RELOCATED', 'CANCELLED', 'WITHDRAWN')";

  private final MergeContext context;
  private final CitationMerge citations;
  private final HearingMerge hearings;
  private final HearingPairing pairings;
  private final AbsenceMerge absences;
  private final NumberPairing numbers;
  private final TransferMerge transfers;
  private final PlaceSpellings spellings;
  private final BlankMerge blanks;
  private final NumberShapes shapes;
  private final DocketBefore before;
  private final TableCounts counts;
  private NumberDoubts numberChanges = NumberDoubts.NONE;

  DocketMerge(MergeContext context) {
    this.context = context;
    this.citations = new CitationMerge(context);
    this.hearings = new HearingMerge(context);
    this.pairings = new HearingPairing(context);
    this.absences = new AbsenceMerge(context);
    this.numbers = new NumberPairing(context);
    this.transfers = new TransferMerge(context);
    this.spellings = new PlaceSpellings(context);
    this.blanks = new BlankMerge(context);
    this.shapes = new NumberShapes(context);
    this.before = new DocketBefore(context);
    this.counts = new TableCounts(context);
  }

  /**
   * Merges what was staged. What the guard judges is counted before dates are given up: that they
   * are is the doing of many polls, and not of this one.
   */
  MergeOutcome merge(MergeScope scope) throws SQLException {
    boolean kept = isKept(scope);
    counts.expectMemory();
    counts.bringUpToDate();
    counts.ofStaged();
    spellings.learn();
    if (kept) {
      before.listUncertain();
    }
    countAgain(scope.recount());
    int added = mergeCitations(scope);
    mergeHearings();
    beginAbsences();
    transfers.follow();
    citations.replaceViolations();
    MergeOutcome outcome = outcome(added);
    giveUpUnseen(scope.recount());
    if (kept) {
      before.keep();
    }
    counts.bringUpToDate();
    return outcome;
  }

  // The second look finds nothing that the first has not changed.
  private boolean isKept(MergeScope scope) {
    return context.run().revocable() && scope.recount() != MergeScope.Recount.NONE;
  }

  /** Merges a poll of the very files that were merged last: it only leaves out again. */
  void mergeUnchanged() throws SQLException {
    counts.expectMemory();
    counts.bringUpToDate();
    countAgain(MergeScope.CHANGED_ROWS.recount());
    giveUpUnseen(MergeScope.CHANGED_ROWS.recount());
  }

  private int mergeCitations(MergeScope scope) throws SQLException {
    if (rules().latestRowCounts()) {
      citations.keepLatestRows();
    }
    hearings.settleContinued();
    citations.sumUpCitations();
    citations.listDrivers();
    if (isKept(scope)) {
      before.listStaged();
    }
    pairNumbers(scope);
    citations.listKnown();
    int added = citations.addCitations();
    if (added > 0) {
      shapes.learnNew();
    }
    citations.changeStatuses();
    citations.replaceNames();
    return added;
  }

  private void mergeHearings() throws SQLException {
    hearings.addFirstHearings();
    hearings.listWanted();
    hearings.listStanding();
    pairings.pair();
    hearings.keepKnownPlaces();
    hearings.noteChanges();
    hearings.updateHearings();
    hearings.addHearings();
    hearings.withdrawDates();
  }

  private void countAgain(MergeScope.Recount recount) throws SQLException {
    if (rules().wholeDocket()) {
      absences.countAgain(recount);
    }
  }

  private void pairNumbers(MergeScope scope) throws SQLException {
    if (rules().wholeDocket()) {
      absences.listGone(scope);
      if (isKept(scope)) {
        before.listGone();
      }
      numberChanges = numbers.pair();
    }
  }

  private void beginAbsences() throws SQLException {
    if (rules().wholeDocket()) {
      absences.noteAbsentCitations();
      absences.beginAbsences();
    }
  }

  private void giveUpUnseen(MergeScope.Recount recount) throws SQLException {
    if (rules().wholeDocket()) {
      absences.giveUpUnseen(recount, rules().absentAfter());
      blanks.doubt(recount, rules().absentAfter());
    }
  }

  private MergeOutcome outcome(int added) throws SQLException {
    int touched =
        citations.touched()
            + hearings.touched()
            + absences.touched()
            + numbers.touched()
            + transfers.touched();
    return new MergeOutcome(
        added,
        changes(""),
        changes(MOVES),
        touched,
        absences.gone(),
        numberChanges,
        new HearingsAhead(context));
  }

  private int changes(String which) throws SQLException {
    return citations.count(
        "select count(*) from docket_change where run_id = ?" + which, citations.runId());
  }

  private MergeRules rules() {
    return context.run().rules();
  }
}
