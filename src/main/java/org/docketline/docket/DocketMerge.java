package org.docketline.docket;

import java.sql.SQLException;

/**
 * One run's merge, step by step. Each step reads what the steps before it listed, so that their
 * order is settled here and is no caller's business.
 */
final class DocketMerge {
  private static final String MOVES = " and kind in ('MOVED', 'RELOCATED', 'CANCELLED')";

  private final MergeContext context;
  private final CitationMerge citations;
  private final HearingMerge hearings;
  private final AbsenceMerge absences;

  DocketMerge(MergeContext context) {
    this.context = context;
    this.citations = new CitationMerge(context);
    this.hearings = new HearingMerge(context);
    this.absences = new AbsenceMerge(context);
  }

  /**
   * Merges what was staged. What the guard judges is counted before dates are given up: that they
   * are is the doing of many polls, and not of this one.
   */
  MergeOutcome merge(MergeScope scope) throws SQLException {
    countAgain(scope.recount());
    int added = mergeCitations();
    mergeHearings();
    beginAbsences(scope);
    citations.replaceViolations();
    MergeOutcome outcome = outcome(added);
    giveUpUnseen(scope.recount());
    return outcome;
  }

  /** Merges a poll of the very files that were merged last: it only leaves out again. */
  void mergeUnchanged() throws SQLException {
    countAgain(MergeScope.CHANGED_ROWS.recount());
    giveUpUnseen(MergeScope.CHANGED_ROWS.recount());
  }

  private int mergeCitations() throws SQLException {
    if (rules().latestRowCounts()) {
      citations.keepLatestRows();
    }
    citations.sumUpCitations();
    citations.listKnown();
    int added = citations.addCitations();
    citations.changeStatuses();
    return added;
  }

  private void mergeHearings() throws SQLException {
    hearings.addFirstHearings();
    hearings.listWanted();
    hearings.listStanding();
    hearings.pairHearings();
    hearings.noteChanges();
    hearings.updateHearings();
    hearings.addHearings();
  }

  private void countAgain(MergeScope.Recount recount) throws SQLException {
    if (rules().wholeDocket()) {
      absences.countAgain(recount);
    }
  }

  private void beginAbsences(MergeScope scope) throws SQLException {
    if (rules().wholeDocket()) {
      absences.listGone(scope);
      absences.beginAbsences();
    }
  }

  private void giveUpUnseen(MergeScope.Recount recount) throws SQLException {
    if (rules().wholeDocket()) {
      absences.giveUpUnseen(recount, rules().absentAfter());
    }
  }

  private MergeOutcome outcome(int added) throws SQLException {
    int touched = citations.touched() + hearings.touched() + absences.touched();
    return new MergeOutcome(
        added, changes(""), changes(MOVES), touched, absences.gone(), new HearingsAhead(context));
  }

  private int changes(String which) throws SQLException {
    return citations.count(
        "select count(*) from docket_change where run_id = ?" + which, citations.runId());
  }

  private MergeRules rules() {
    return context.run().rules();
  }
}
