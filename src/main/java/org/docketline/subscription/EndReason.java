package org.docketline.subscription;

/**
 * Why somebody is told nothing more of one ticket, or of any. Rows keep it beside words that a
 * person reads; code goes by this alone.
 */
public enum EndReason {
  /** The subscriber left this ticket. */
  LEFT("left it"),
  /** The subscriber said that the ticket is in another court. */
  ANOTHER_COURT("another court's"),
  /** The number was found, and the subscriber has yet to prove whose ticket it is. */
  FOUND_UNPROVEN("found, and whose it is still to be asked"),
  /** The number was not found for as long as we watch. */
  NOT_FOUND("not found in time"),
  /** No date of the ticket has been ahead for long. */
  OVER("its last date is long past"),
  /** The subscriber asked us to stop, in whatever words. */
  ASKED_TO_STOP("asked to stop"),
  /** Whoever has the phone is not whom we mean. */
  WRONG_NUMBER("wrong number"),
  /** The carrier answered a STOP itself, and told us. */
  CARRIER_STOPPED("the carrier says STOP"),
  /** The carrier refused a text, since the phone's owner had stopped with it. */
  OPTED_OUT("the carrier was told to stop"),
  /** The carrier refused a text, since none can reach the phone. */
  UNREACHABLE("the carrier cannot reach it");

  private final String words;

  EndReason(String words) {
    this.words = words;
  }

  /**
   * Whether what was followed is kept for a while, for START to take up again: it is of the phone's
   * owner, who wished for no more texts of it.
   */
  boolean letsSleep() {
    return this == ASKED_TO_STOP || this == CARRIER_STOPPED || this == OPTED_OUT;
  }

  /** For people, where nothing more is known. */
  public String words() {
    return words;
  }
}
