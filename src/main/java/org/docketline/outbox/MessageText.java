package org.docketline.outbox;

import java.time.Instant;

/**
 * The words of a claimed row, from the facts of that moment. The one seam that the room of notices
 * fills: the outbox knows nothing of courts.
 */
public interface MessageText {
  /** Says what to send now, if anything. */
  Rendering render(Message message);

  /** What to do with a claimed row. */
  sealed interface Rendering {}

  /** Send this, as long as it is true. */
  record Words(String text, Instant goodUntil) implements Rendering {}

  /** Send nothing: the facts have moved on. */
  record Superseded(String why) implements Rendering {}

  /** Send nothing before then: the sending window is shut. */
  record Later(Instant when) implements Rendering {}
}
