package org.docketline.wording;

import com.dynatrace.hash4j.hashing.Hashing;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which texts have variants, and which of them a subscriber is told: the same in every language and
 * on every instance, for as long as its share does not shrink. Pure.
 */
final class WordingExperiments {
  static final WordingExperiments NONE = new WordingExperiments(Map.of());

  private static final int ALL = 100;

  /** In percent, by the text's key and the variant's name. */
  private final Map<String, Map<String, Integer>> shares = new TreeMap<>();

  WordingExperiments(Map<String, Map<String, Integer>> shares) {
    shares.forEach((key, variants) -> this.shares.put(key, new TreeMap<>(variants)));
  }

  /** Whether this text has variants. */
  boolean isTried(String key) {
    return shares.containsKey(key);
  }

  /** The text that a subscriber is told: this one, or the variant of it that is theirs. */
  String told(String key, long subscriber) {
    double left = ALL;
    for (var variant : shares.getOrDefault(key, Map.of()).entrySet()) {
      String text = VariantKey.of(key, variant.getKey());
      // Of those that the variants before it left: whoever has one keeps it when its share grows,
      // and when another's does, few have to change.
      if (draw(text, subscriber) * left < variant.getValue()) {
        return text;
      }
      left -= variant.getValue();
    }
    return key;
  }

  /** From 0 to below 1, evenly over the subscribers, and for every text anew. */
  private static double draw(String text, long subscriber) {
    long hash = Hashing.komihash5_0().hashStream().putString(text).putLong(subscriber).getAsLong();
    return (hash >>> 11) * 0x1.0p-53;
  }

  /** Of how many in a hundred this text is; empty where nothing is tried with it. */
  OptionalInt share(String text) {
    Map<String, Integer> tried = shares.get(VariantKey.keyOf(text));
    if (tried == null) {
      return OptionalInt.empty();
    }
    int variants = tried.values().stream().mapToInt(Integer::intValue).sum();
    return OptionalInt.of(
        VariantKey.isOne(text) ? tried.getOrDefault(VariantKey.nameOf(text), 0) : ALL - variants);
  }

  /** Every variant that has a share. */
  Set<String> variants() {
    return shares.entrySet().stream()
        .flatMap(
            tried ->
                tried.getValue().keySet().stream().map(name -> VariantKey.of(tried.getKey(), name)))
        .collect(Collectors.toSet());
  }
}
