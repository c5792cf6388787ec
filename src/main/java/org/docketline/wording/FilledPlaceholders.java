package org.docketline.wording;

import java.lang.reflect.RecordComponent;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads from the components of {@link TextFacts} which placeholders they fill, and with what. */
final class FilledPlaceholders {
  private FilledPlaceholders() {}

  static Set<Placeholder> of(Class<?> facts) {
    Set<Placeholder> filled = EnumSet.noneOf(Placeholder.class);
    Stream.of(facts.getRecordComponents())
        .forEach(
            component -> {
              if (component.getType().isRecord()) {
                filled.addAll(of(component.getType()));
              } else {
                filled.add(placeholder(component));
              }
            });
    return filled;
  }

  static Map<Placeholder, Object> of(TextFacts facts) {
    Map<Placeholder, Object> filled = new EnumMap<>(Placeholder.class);
    for (RecordComponent component : facts.getClass().getRecordComponents()) {
      Object fact = fact(component, facts);
      if (component.getType().isRecord()) {
        filled.putAll(of((TextFacts) fact));
      } else {
        filled.put(placeholder(component), fact);
      }
    }
    return filled;
  }

  private static Placeholder placeholder(RecordComponent component) {
    return Placeholder.valueOf(component.getName().toUpperCase(Locale.ROOT));
  }

  private static Object fact(RecordComponent component, TextFacts facts) {
    try {
      return component.getAccessor().invoke(facts);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A record shows its components", e);
    }
  }
}
