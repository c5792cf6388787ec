package org.docketline.simulator;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The last texts of the last phones used, in memory only: a restart forgets them. */
@Singleton
class Texts {
  private static final int TEXTS_PER_PHONE = 200;
  private static final int PHONES = 100;

  private final Clock clock;
  private final Map<String, List<Text>> byPhone = new LinkedHashMap<>(16, 0.75f, true);

  Texts(Clock clock) {
    this.clock = clock;
  }

  synchronized Text add(String phone, Direction direction, String body, String status) {
    Text text = Text.of(phone, direction, body, status, clock.instant());
    List<Text> thread = byPhone.computeIfAbsent(phone, any -> new ArrayList<>());
    thread.add(text);
    forgetOldest(thread);
    return text;
  }

  void note(String phone, String line) {
    add(phone, Direction.NOTE, line, "");
  }

  synchronized void advance(Text text, String status) {
    thread(text.phone())
        .replaceAll(t -> t.sid().equals(text.sid()) ? t.with(status, clock.instant()) : t);
  }

  synchronized List<Text> of(String phone) {
    return List.copyOf(thread(phone));
  }

  synchronized List<Text> all() {
    return byPhone.values().stream().flatMap(List::stream).toList();
  }

  Optional<Text> find(String sid) {
    return all().stream().filter(text -> text.sid().equals(sid)).findFirst();
  }

  private List<Text> thread(String phone) {
    return byPhone.getOrDefault(phone, new ArrayList<>());
  }

  private void forgetOldest(List<Text> thread) {
    if (thread.size() > TEXTS_PER_PHONE) {
      thread.remove(0);
    }
    if (byPhone.size() > PHONES) {
      byPhone.remove(byPhone.keySet().iterator().next());
    }
  }
}
