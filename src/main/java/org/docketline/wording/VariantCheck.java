package org.docketline.wording;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.Map;
import java.util.regex.Pattern;

/** Refuses, at the start, a variant that cannot be told to anybody or would be told to nobody. */
final class VariantCheck {
  private static final String PREFIX = "docketline.wording.variants.\"";
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");

  private VariantCheck() {}

  /** Throws ConfigurationException for shares that cannot be, by name. */
  static WordingExperiments read(Map<String, Map<String, Integer>> shares) {
    shares.forEach(VariantCheck::checkKey);
    return new WordingExperiments(shares);
  }

  private static void checkKey(String key, Map<String, Integer> variants) {
    variants.forEach((name, share) -> check(key, name, share));
    int sum = variants.values().stream().mapToInt(Integer::intValue).sum();
    if (sum > 100) {
      throw new ConfigurationException(
          PREFIX + key + "\"" + ": together they are " + sum + " percent");
    }
  }

  private static void check(String key, String name, int share) {
    if (ServiceText.of(key).isEmpty()) {
      throw wrong(key, name, "no text of this service has the key " + key);
    }
    if (key.equals(ServiceText.OFFER.key())) { // it stands in the texts of every other language
      throw wrong(key, name, "this text has no variants");
    }
    if (!NAME.matcher(name).matches()) {
      throw wrong(key, name, "a name is of small letters, digits and dashes");
    }
    if (share < 1 || share > 100) {
      throw wrong(key, name, "a share is from 1 to 100 percent");
    }
  }

  private static ConfigurationException wrong(String key, String name, String what) {
    return new ConfigurationException(setting(key, name) + ": " + what);
  }

  private static String setting(String key, String name) {
    return PREFIX + key + "\".\"" + name + "\"";
  }

  /** Throws unless this file has a text for every share, and every variant in it has a share. */
  static void run(WordingExperiments experiments, WordingFile file) {
    for (String variant : experiments.variants()) {
      if (file.written(variant).isEmpty()) {
        throw file.wrong(variant, "there is no such text, and " + setting(variant) + " is set");
      }
    }
    for (String written : file.keys()) {
      String text = WordingFile.keyOf(written);
      if (VariantKey.isOne(text) && !experiments.variants().contains(text)) {
        throw file.wrong(written, "without " + setting(text) + " nobody would be told it");
      }
    }
  }

  private static String setting(String variant) {
    return setting(VariantKey.keyOf(variant), VariantKey.nameOf(variant));
  }
}
