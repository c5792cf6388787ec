package org.docketline.understanding;

import java.util.Comparator;
import java.util.List;

/** In which order to answer a text that asks several questions. */
final class AskedTopics {
  // What is needed to be there comes first: with the date and the place, the rest can be asked.
  private static final List<QuestionTopic> PLAIN =
      List.of(QuestionTopic.WHEN, QuestionTopic.WHERE, QuestionTopic.BRING, QuestionTopic.PAY);

  private AskedTopics() {}

  /** Each once. What cannot wait for a date, as that somebody cannot come, is answered first. */
  static List<QuestionTopic> inOrder(List<QuestionTopic> asked) {
    Comparator<QuestionTopic> order =
        PLAIN.containsAll(asked) ? Comparator.comparing(PLAIN::indexOf) : Comparator.naturalOrder();
    return asked.stream().distinct().sorted(order).toList();
  }
}
