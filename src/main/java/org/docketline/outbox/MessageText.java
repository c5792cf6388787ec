package org.docketline.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The words of a claimed row, from the facts of that moment. The one seam that the room of notices
 * fills: the outbox knows nothing of courts.
 */
public interface MessageText {
  /** Reads what these rows are about, all at once, since each is about to be rendered. */
  void gather(List<Message> messages);

  /** Says what to send now, if anything. */
  Rendering render(Message message);

  /**
   * One text that says what each of these would, the most urgent first; empty where they do not fit
   * in one. All are of one subscriber, and have their {@link Words} as of now.
   */
  Optional<Words> together(List<Message> messages);

  /** What to do with a claimed row. */
  sealed interface Rendering {
    /** Changes the row if nothing is to be sent of it now; answers with what is to be sent. */
    Optional<Words> apply(Message row, Instant now);
  }

  /** Send this, as long as it is true; {@code wording} are the texts that it is of. */
  record Words(String text, Instant goodUntil, String wording) implements Rendering {
    @Override
    public Optional<Words> apply(Message row, Instant now) {
      return Optional.of(this);
    }
  }

  /** Send nothing: the facts have moved on. */
  record Superseded(String why) implements Rendering {
    @Override
    public Optional<Words> apply(Message row, Instant now) {
      row.supersede(why, now);
      return Optional.empty();
    }
  }

  /** Send nothing before then: the sending window is shut. */
  record Later(Instant when) implements Rendering {
    @Override
    public Optional<Words> apply(Message row, Instant now) {
      row.postpone(when, null, now);
      return Optional.empty();
    }
  }
}
