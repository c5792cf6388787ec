package org.docketline.wording;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which texts have variants, and which of them a phone is told: the same in every language and on
 * every instance, for as long as its share does not shrink. Pure.
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

  /** The text that a phone is told: this one, or the variant of it that is the phone's. */
  String told(String key, byte[] phoneHash) {
    double left = ALL;
    for (var variant : shares.getOrDefault(key, Map.of()).entrySet()) {
      String text = VariantKey.of(key, variant.getKey());
      // Of those that the variants before it left: whoever has one keeps it when its share grows,
      // and when another's does, few have to change.
      if (draw(text, phoneHash) * left < variant.getValue()) {
        return text;
      }
      left -= variant.getValue();
    }
    return key;
  }

  /** From 0 to below 1, evenly over the phones, and for every text anew. */
  private static double draw(String text, byte[] phoneHash) {
    MessageDigest digest = sha256();
    digest.update(text.getBytes(UTF_8));
    digest.update((byte) 0);
    return (ByteBuffer.wrap(digest.digest(phoneHash)).getLong() >>> 11) * 0x1.0p-53;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
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
