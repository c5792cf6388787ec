package org.docketline.docket;

/**
 * What a merge has heard of its feed. It decides which citations are gone, and of which the dates
 * that were left out before are left out once more.
 */
public enum MergeScope {
  /** A poll of files of which every row is staged. */
  WHOLE_FILES(true, Recount.ALL),
  /** A poll of files of which the rows that differ from the last ones are staged. */
  CHANGED_ROWS(false, Recount.ALL),
  /** A part of a poll that asks for one citation at a time: nothing was heard of the others. */
  ASKED_CITATIONS(false, Recount.HEARD_OF),
  /** Answers to residents: that is no poll, so that an absence is not counted again. */
  RESIDENT_QUESTIONS(false, Recount.NONE),
  /** Every row of files that this very run has merged already, to prove that nothing was missed. */
  SECOND_LOOK(true, Recount.NONE);

  /** Of which citations the dates that were left out before are counted once more. */
  enum Recount {
    ALL,
    HEARD_OF,
    NONE
  }

  private final boolean everyRow;
  private final Recount recount;

  MergeScope(boolean everyRow, Recount recount) {
    this.everyRow = everyRow;
    this.recount = recount;
  }

  /** Whether what is not staged is gone; otherwise only what is named as gone is. */
  boolean isEveryRow() {
    return everyRow;
  }

  Recount recount() {
    return recount;
  }
}
