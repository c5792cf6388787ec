package org.docketline.bench;

import java.util.Map;
import java.util.function.Predicate;

/**
 * A page that a visitor opens, or a form that they send, and how to know the right answer. The kind
 * is what its time is counted under.
 */
record PageStep(String kind, String path, Map<String, String> form, Predicate<PageAnswer> isRight) {
  static final String NOTHING_FOUND = "nothing found: ";

  static PageStep open(String path, String... words) {
    return new PageStep("GET " + path, path, Map.of(), answer -> answer.isPageWith(words));
  }

  static PageStep send(String path, Map<String, String> form, String leadsTo) {
    return new PageStep("POST " + path, path, form, answer -> answer.leadsTo(leadsTo));
  }

  /** The same, and not counted among what is found. */
  PageStep ofAMiss() {
    return new PageStep(NOTHING_FOUND + kind, path, form, isRight);
  }
}
