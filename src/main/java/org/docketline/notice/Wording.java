package org.docketline.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.docketline.docket.CountyConfig;

/** Every text of the service, in one file a language: {@code wording/en.properties}. */
@Singleton
public final class Wording {
  private static final String ENGLISH = "wording/en.properties";

  // An engine of our own: texts are plain and an unknown placeholder is an error.
  private final Engine engine = Engine.builder().addDefaults().strictRendering(true).build();
  private final Map<String, Template> texts = new LinkedHashMap<>();
  private final CountyConfig county;

  Wording(CountyConfig county) {
    this.county = county;
    read().forEach((key, text) -> texts.put((String) key, engine.parse((String) text)));
  }

  private static Properties read() {
    var loader = Thread.currentThread().getContextClassLoader();
    var texts = new Properties();
    try (var in = new InputStreamReader(loader.getResourceAsStream(ENGLISH), UTF_8)) {
      texts.load(in);
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of this key with its placeholders filled; who texts is filled always. */
  public String say(String key, Map<String, ?> facts) {
    Template text = texts.get(key);
    if (text == null) {
      throw new IllegalArgumentException("No wording '" + key + "'");
    }
    Map<String, Object> all = new HashMap<>(facts);
    all.put("county", county.name());
    return Gsm.plain(text.render(all));
  }

  /** The text of a key whose placeholders are only the county's own. */
  public String say(String key) {
    return say(key, Map.of("phone", county.contact()));
  }

  /** Every key, to be checked one by one. */
  public Set<String> keys() {
    return new TreeSet<>(texts.keySet());
  }
}
