package org.docketline.wording;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts a county's own texts in place of ours. Neither they nor any variant may lose what law and
 * design need: who texts, of which ticket, when, whom to call, what the court approved, and the
 * carrier's words.
 */
final class CountyOverrides {
  private static final Pattern NEEDED =
      Pattern.compile("\\{(?:" + placeholders() + ")}" + "|\\b(?:STOP|HELP|START)\\b");

  private static final Set<String> WHO_TEXTS = Set.of("{county}", "{texts}");

  private CountyOverrides() {}

  private static String placeholders() {
    return Stream.of(Placeholder.values())
        .filter(Placeholder::isNeeded)
        .map(Placeholder::key)
        .collect(Collectors.joining("|"));
  }

  static Map<String, WrittenText> over(
      Map<String, WrittenText> ours, Map<String, WrittenText> theirs) {
    Map<String, WrittenText> all = new TreeMap<>(ours);
    // Our short form of a replaced text shortens words that nobody is told any more.
    theirs.keySet().stream().map(WordingFile::shortOf).forEach(all::remove);
    all.putAll(theirs);
    all.forEach(
        (key, text) ->
            replaced(ours, key)
                .filter(own -> !own.equals(text))
                .ifPresent(own -> check(key, own, text)));
    return all;
  }

  /** The text of ours that a county's text or a variant stands in for. */
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

  // Either of these two says who texts.
  private static boolean has(String text, String needed) {
    return WHO_TEXTS.contains(needed)
        ? WHO_TEXTS.stream().anyMatch(text::contains)
        : NEEDED.matcher(text).results().anyMatch(found -> found.group().equals(needed));
  }
}
