package org.docketline.outbox;

/**
 * Where a text stands. It only moves forward, whatever order receipts come in; {@code UNKNOWN}
 * alone may go back to {@code CREATED}, once the carrier has said that it never saw the text.
 */
public enum MessageStatus {
  /** Planned; may be sent once due. */
  CREATED(0),
  /** Claimed; the carrier is being asked. */
  SENDING(1),
  /** The carrier's answer is lost: it may have the text. Never guessed, always asked about. */
  UNKNOWN(1),
  /** The carrier has it. */
  ACCEPTED(2),
  /** The carrier passed it on. */
  SENT(3),
  DELIVERED(4),
  UNDELIVERED(4),
  /** The carrier would not take it, for good. */
  REFUSED(4),
  /** No longer worth sending. */
  EXPIRED(4),
  /** What it would have said is no longer so, or was told otherwise. */
  SUPERSEDED(4);

  private final int rank;

  MessageStatus(int rank) {
    this.rank = rank;
  }

  /** Whether this lies further on than the other. */
  boolean isBeyond(MessageStatus other) {
    return rank > other.rank;
  }
}
