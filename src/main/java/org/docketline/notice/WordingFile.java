package org.docketline.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** The texts of one language, each with its key. */
final class WordingFile {
  private static final String SHORT = ".short";

  // An engine of our own: texts are plain and an unknown placeholder is an error.
  private final Engine engine = Engine.builder().addDefaults().strictRendering(true).build();
  private final Map<String, Template> texts = new TreeMap<>();
  private final String name;

  WordingFile(String name, Properties written) {
    this.name = name;
    written.forEach((key, text) -> texts.put((String) key, parse((String) key, (String) text)));
  }

  static WordingFile read(String name) {
    var loader = Thread.currentThread().getContextClassLoader();
    var written = new Properties();
    try (var in = new InputStreamReader(loader.getResourceAsStream(name), UTF_8)) {
      written.load(in);
      return new WordingFile(name, written);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Template parse(String key, String text) {
    try {
      return engine.parse(text);
    } catch (TemplateException e) {
      throw wrong(key, e.getMessage());
    }
  }

  /** The texts by key, the short forms too. */
  Map<String, Template> texts() {
    return texts;
  }

  Optional<Template> text(String key, Brevity brevity) {
    return Optional.ofNullable(texts.get(brevity == Brevity.FULL ? key : shortest(key)));
  }

  /** The key of the short form, where there is one. */
  String shortest(String key) {
    return texts.containsKey(key + SHORT) ? key + SHORT : key;
  }

  /** The key that a text is the short form of, or its own. */
  static String keyOf(String written) {
    return written.endsWith(SHORT)
        ? written.substring(0, written.length() - SHORT.length())
        : written;
  }

  ConfigurationException wrong(String key, String what) {
    return new ConfigurationException(name + ", " + key + ": " + what);
  }
}
