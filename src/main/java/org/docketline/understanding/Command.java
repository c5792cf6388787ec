package org.docketline.understanding;

import java.util.List;
import org.docketline.subscription.EndReason;
import org.docketline.subscription.Language;

/** What a resident's text asks for. */
public sealed interface Command {
  /** Follow these. */
  record Follow(TextedNumbers numbers) implements Command {}

  /**
   * Leave these, or say how if there are none. Our texts name a citation by its last four, so those
   * may be all that somebody has. In words of stopping ({@code orAll}) it is meant of everything
   * where none of them is followed.
   */
  record Remove(TextedNumbers numbers, List<String> endings, boolean orAll) implements Command {
    boolean namesAny() {
      return !numbers.isEmpty() || !endings.isEmpty();
    }
  }

  /** Say what is followed. */
  record Status() implements Command {}

  /** Leave everything, in whatever words. */
  record Stop(EndReason why) implements Command {
    boolean isOfWrongPerson() {
      return why == EndReason.WRONG_NUMBER;
    }
  }

  /** Be texted again. */
  record Start() implements Command {}

  /** Say what this is. */
  record Help() implements Command {}

  /** Choose among the languages. */
  record Languages() implements Command {}

  /** Be texted in this language. */
  record Speak(Language language) implements Command {}

  /** A question that we have an answer to. */
  record Ask(QuestionTopic topic) implements Command {}

  /** Not understood. */
  record Unclear() implements Command {}
}
