package org.docketline.outbox;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where a text stands. It only moves forward, whatever order receipts come in; {@code UNKNOWN}
 * alone may go back to {@code CREATED}, once the carrier has said that it never saw the text.
 */
public enum MessageStatus {
  /** The text is planned, and may be sent once it is due. */
  CREATED(0),
  /** An instance has claimed the text and hands it to the carrier. */
  SENDING(1),
  /** The carrier's answer is lost, and it may have the text. We ask, and never guess. */
  UNKNOWN(1),
  /** The carrier has the text. */
  ACCEPTED(2),
  /** The carrier has passed the text on. */
  SENT(3),
  UNDELIVERED(4),
  /** The carrier will never take the text. */
  REFUSED(4),
  /** The text was not sent while it was of use. */
  EXPIRED(4),
  /** The text would no longer be true, or another text has said it. */
  SUPERSEDED(4),
  /** The phone has the text. Nothing that is said besides undoes this. */
  DELIVERED(5);

  private final int rank;

  MessageStatus(int rank) {
    this.rank = rank;
  }

  /** Whether the person has the text, or may have it, as far as we know. */
  boolean mayBeTold() {
    return switch (this) {
      case SENDING, UNKNOWN, ACCEPTED, SENT, DELIVERED -> true;
      case CREATED, UNDELIVERED, REFUSED, EXPIRED, SUPERSEDED -> false;
    };
  }

  /** Those in which the person has the text, or may have it, as the rows name them. */
  public static List<String> told() {
    return Stream.of(values()).filter(MessageStatus::mayBeTold).map(Enum::name).toList();
  }

  /** Whether this status lies further on than the other. */
  boolean isBeyond(MessageStatus other) {
    return rank > other.rank;
  }
}
