package org.docketline.wording;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts a county's own texts in place of ours; neither they nor any variant may lose what law and
 * design need.
 */
final class CountyOverrides {
  // Who texts, of which ticket, when, whom to call, what the court approved, and the carrier's
  // words.
  private static final Pattern NEEDED =
      Pattern.compile(
          "\\{(?:county|last4|when|was|phone|consequence|facts|lines|tickets|news|time|languages)}"
              + "|\\b(?:STOP|HELP|START)\\b");

  private CountyOverrides() {}

  static Map<String, WrittenText> over(
      Map<String, WrittenText> ours, Map<String, WrittenText> theirs) {
    Map<String, WrittenText> all = new TreeMap<>(ours);
    theirs.keySet().forEach(key -> all.remove(WordingFile.shortOf(key))); // of words no longer said
    all.putAll(theirs);
    all.forEach((key, text) -> replaced(ours, key).ifPresent(own -> check(key, own, text)));
    return all;
  }

  /** The text of ours that it stands in for: that of the key, for a variant too. */
  private static Optional<WrittenText> replaced(Map<String, WrittenText> ours, String written) {
    String key = VariantKey.NAME.matcher(written).replaceFirst("");
    return Optional.ofNullable(ours.getOrDefault(key, ours.get(WordingFile.keyOf(key))));
  }

  private static void check(String key, WrittenText ours, WrittenText theirs) {
    Matcher needed = NEEDED.matcher(ours.text());
    while (needed.find()) {
      if (!has(theirs.text(), needed.group())) {
        throw theirs.wrong(key, needed.group() + " is missing");
      }
    }
  }

  private static boolean has(String text, String needed) {
    return NEEDED.matcher(text).results().anyMatch(found -> found.group().equals(needed));
  }
}
