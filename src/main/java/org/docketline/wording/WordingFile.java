package org.docketline.wording;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The texts of one language, each with its key. */
final class WordingFile {
  private static final String SHORT = ".short";

  // An engine of our own: texts are plain and an unknown placeholder is an error.
  private final Engine engine = Engine.builder().addDefaults().strictRendering(true).build();
  // Each is parsed when it is first told: a start parses no more than it checks.
  private final Map<String, Template> parsed = new ConcurrentHashMap<>();
  private final Map<String, WrittenText> written;
  private final Set<String> own;
  private final String name;

  /** {@code own} are the keys of those whose words are the county's. */
  WordingFile(String name, Map<String, WrittenText> written, Set<String> own) {
    this.name = name;
    this.written = written;
    this.own = own;
  }

  private Template parse(String key, String text) {
    try {
      return engine.parse(text);
    } catch (TemplateException e) {
      throw wrong(key, e.getMessage());
    }
  }

  /** Throws for a text with letters that this alphabet has nothing like. */
  void refuseLosses(TextAlphabet alphabet) {
    written.forEach(
        (key, text) -> {
          if (alphabet.loses(text.text())) {
            throw wrong(key, "it has letters that this language is not texted in");
          }
        });
  }

  /** The keys of all its texts, of variants and short forms too. */
  Set<String> keys() {
    return written.keySet();
  }

  /** The text of a key that it has. Throws ConfigurationException for one that cannot be read. */
  Template text(String key) {
    return parsed.computeIfAbsent(key, asked -> parse(asked, written.get(asked).text()));
  }

  /** The text of a key as it is written. */
  Optional<String> written(String key) {
    return Optional.ofNullable(written.get(key)).map(WrittenText::text);
  }

  /** Whether any of its words are the county's. */
  boolean hasOwn() {
    return !own.isEmpty();
  }

  /** Whether the words of this key, or of its short form, are the county's. */
  boolean isOwn(String key) {
    return own.contains(key) || own.contains(shortOf(key));
  }

  Optional<Template> text(String key, TextBrevity brevity) {
    return Optional.of(brevity.isLong() ? key : shortest(key))
        .filter(written::containsKey)
        .map(this::text);
  }

  /** The names of the placeholders in a text. */
  static Set<String> placeholders(Template text) {
    return text.getExpressions().stream()
        .map(expression -> expression.getParts().get(0).getName())
        .collect(Collectors.toSet());
  }

  /** The key of the short form where the text has one, or else its own. */
  String shortest(String key) {
    return written.containsKey(shortOf(key)) ? shortOf(key) : key;
  }

  static String shortOf(String key) {
    return key + SHORT;
  }

  /** The key of the text that this is the short form of, or its own. */
  static String keyOf(String written) {
    return written.endsWith(SHORT)
        ? written.substring(0, written.length() - SHORT.length())
        : written;
  }

  ConfigurationException wrong(String key, String what) {
    return written.containsKey(key)
        ? written.get(key).wrong(key, what)
        : new ConfigurationException(name + ", " + key + ": " + what);
  }
}
