package org.docketline.wording;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Texts by their keys, for tests that go through all of them or are written as tables. */
public final class TextsByKey {
  private TextsByKey() {}

  /** The texts whose keys begin with this. */
  public static Stream<String> beginningWith(String prefix) {
    return ServiceText.all().stream().map(TextKey::key).filter(key -> key.startsWith(prefix));
  }

  public static TextKey<?> text(String key) {
    return ServiceText.of(key).orElseThrow();
  }

  /** The text with what it asks for of these facts, which are named as placeholders are. */
  public static FilledText filled(String key, Map<String, ?> facts) {
    Map<Placeholder, Object> filled = new EnumMap<>(Placeholder.class);
    text(key).placeholders().forEach(open -> filled.put(open, facts.get(open.key())));
    return new FilledText(key, filled);
  }

  /** What these facts fill, named as placeholders are. */
  public static Map<String, Object> facts(TextFacts facts) {
    return FilledPlaceholders.of(facts).entrySet().stream()
        .collect(Collectors.toMap(fact -> fact.getKey().key(), Map.Entry::getValue));
  }
}
