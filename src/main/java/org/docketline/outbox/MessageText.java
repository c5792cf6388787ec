package org.docketline.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.docketline.sms.Segments;

/**
 * The words of a claimed row, from the facts of that moment. The one seam that the room of notices
 * fills: the outbox knows nothing of courts.
 */
public interface MessageText {
  /** Reads what these rows are about in a few queries, since each row is rendered next. */
  void gather(List<Message> messages);

  /** Says what to send now, if anything. */
  Rendering render(Message message);

  /**
   * One text that says what each of these rows would, the most urgent first; empty where they do
   * not fit into one. All rows are of one subscriber, and each has its {@link Words} as of now.
   */
  Optional<Words> together(List<Message> messages);

  /** What to do with a claimed row. */
  sealed interface Rendering {
    /** Answers with the words to send; where there are none now, the row says why. */
    Optional<Words> apply(Message row, Instant now);
  }

  /**
   * Send this text while it is true. {@code wording} names the keys that word it, {@code told} is
   * the hearing that it tells.
   */
  record Words(String text, Instant goodUntil, String wording, HearingAsTold told)
      implements Rendering {
    /** The same text after another sentence. */
    public Words after(String sentence) {
      return new Words(sentence + " " + text, goodUntil, wording, told);
    }

    /** The same text with a link at its end, if that costs no segment. */
    public Words withLink(String link) {
      String longer = text + " " + link;
      return Segments.count(longer) == Segments.count(text)
          ? new Words(longer, goodUntil, wording, told)
          : this;
    }

    @Override
    public Optional<Words> apply(Message row, Instant now) {
      return Optional.of(this);
    }
  }

  /** Send nothing: the text would no longer be true. */
  record Superseded(String why) implements Rendering {
    @Override
    public Optional<Words> apply(Message row, Instant now) {
      row.supersede(why, now);
      return Optional.empty();
    }
  }

  /** Send nothing before this moment: the sending window is shut. */
  record Later(Instant when) implements Rendering {
    @Override
    public Optional<Words> apply(Message row, Instant now) {
      row.postpone(when, null, now);
      return Optional.empty();
    }
  }
}
