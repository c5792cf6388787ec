package org.docketline.scenario;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/**
 * The phones of a scenario's people, the texts on them that nobody has read, and what was amiss.
 */
final class Mailboxes {
  private static final int FIRST_NUMBER = 150;

  private final Map<String, String> phones = new LinkedHashMap<>();
  private final Map<String, Queue<String>> unread = new LinkedHashMap<>();
  private final List<String> amiss = new ArrayList<>();

  /** An invented number, the same for as long as the scenario lasts. */
  String phoneOf(String person) {
    return phones.computeIfAbsent(
        person, name -> "+1314555%04d".formatted(FIRST_NUMBER + phones.size()));
  }

  String ownerOf(String phone) {
    return phones.entrySet().stream()
        .filter(entry -> entry.getValue().equals(phone))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new AssertionError("A text went to a phone of nobody here"));
  }

  void arrive(String person, String text) {
    unread.computeIfAbsent(person, name -> new ArrayDeque<>()).add(text);
  }

  void expect(ScenarioLine line, String person, String text) {
    String got = unread.getOrDefault(person, new ArrayDeque<>()).poll();
    if (!text.equals(got)) {
      String shown = got == null ? "  nothing" : barred(got);
      amiss.add(
          "%s: %s should get\n%s\nbut got\n%s"
              .formatted(line.where(), person, barred(text), shown));
    }
  }

  /** Before time passes, and at the end, all that came has been told. */
  void expectNothingMore(ScenarioLine line) {
    unread.forEach(
        (person, texts) ->
            texts.forEach(
                text ->
                    amiss.add(
                        "%s: by here %s also got\n%s"
                            .formatted(line.where(), person, barred(text)))));
    unread.clear();
  }

  void complain(ScenarioLine line, String why) {
    amiss.add(line.where() + ": " + why);
  }

  /** What went otherwise than told, in its order. */
  List<String> amiss() {
    return List.copyOf(amiss);
  }

  private static String barred(String text) {
    return "  | " + text.replace("\n", "\n  | ");
  }
}
