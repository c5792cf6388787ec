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
class CarriedTexts {
  private static final int TEXTS_PER_PHONE = 200;
  private static final int PHONES = 100;

  private final Clock clock;
  private final Map<String, List<CarriedText>> byPhone = new LinkedHashMap<>(16, 0.75f, true);

  CarriedTexts(Clock clock) {
    this.clock = clock;
  }

  synchronized CarriedText add(String phone, TextDirection direction, String body, String status) {
    CarriedText text = CarriedText.of(phone, direction, body, status, clock.instant());
    List<CarriedText> thread = byPhone.computeIfAbsent(phone, any -> new ArrayList<>());
    thread.add(text);
    forgetOldest(thread);
    return text;
  }

  void note(String phone, String line) {
    add(phone, TextDirection.NOTE, line, "");
  }

  synchronized void advance(CarriedText text, String status) {
    thread(text.phone())
        .replaceAll(t -> t.sid().equals(text.sid()) ? t.with(status, clock.instant()) : t);
  }

  synchronized List<CarriedText> of(String phone) {
    return List.copyOf(thread(phone));
  }

  synchronized List<String> phones() {
    return byPhone.keySet().stream().sorted().toList();
  }

  synchronized List<CarriedText> all() {
    return byPhone.values().stream().flatMap(List::stream).toList();
  }

  Optional<CarriedText> find(String sid) {
    return all().stream().filter(text -> text.sid().equals(sid)).findFirst();
  }

  private List<CarriedText> thread(String phone) {
    return byPhone.getOrDefault(phone, new ArrayList<>());
  }

  private void forgetOldest(List<CarriedText> thread) {
    if (thread.size() > TEXTS_PER_PHONE) {
      thread.remove(0);
    }
    if (byPhone.size() > PHONES) {
      byPhone.remove(byPhone.keySet().iterator().next());
    }
  }
}
