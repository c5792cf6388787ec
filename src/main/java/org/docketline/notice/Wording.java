package org.docketline.notice;

import io.quarkus.qute.Template;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docketline.docket.CountyConfig;
import org.docketline.sms.Segments;

/**
 * Every text of the service, in one file a language: {@code wording/en.properties}. It is checked
 * when the service starts: a text that cannot be worded is found then, and not when it is due.
 */
@Singleton
public final class Wording {
  static final int MOST_SEGMENTS = 2;
  static final int LONGEST_PHONE = 25;
  private static final String ENGLISH = "wording/en.properties";

  private final WordingFile texts;
  private final CountyConfig county;

  @Inject
  Wording(CountyConfig county) {
    this(county, WordingFile.read(ENGLISH));
  }

  /** Throws ConfigurationException, which names the file and the key that is wrong. */
  Wording(CountyConfig county, WordingFile texts) {
    this.county = county;
    this.texts = texts;
    new WordingCheck(texts, this, county).run();
  }

  /**
   * The text of this key with its placeholders filled, in as many words as fit; who texts is filled
   * always.
   */
  public String say(String key, Map<String, ?> facts) {
    return Stream.of(Brevity.values())
        .map(brevity -> say(key, facts, brevity))
        .filter(text -> Segments.count(text) <= MOST_SEGMENTS)
        .findFirst()
        .orElseGet(() -> say(key, facts, Brevity.CUT));
  }

  /** The text of a key whose placeholders are only the county's own. */
  public String say(String key) {
    return say(key, countysOwn());
  }

  String say(String key, Map<String, ?> facts, Brevity brevity) {
    return texts
        .text(key, brevity)
        .map(text -> fill(text, facts, brevity))
        .orElseThrow(() -> new IllegalArgumentException("No wording '" + key + "'"));
  }

  /** A text inside another: it is as brief as that. */
  Part part(String key, Map<String, ?> facts) {
    return brevity -> say(key, facts, brevity);
  }

  Part part(String key) {
    return part(key, countysOwn());
  }

  private Map<String, String> countysOwn() {
    return Map.of("phone", county.contact());
  }

  String fill(Template text, Map<String, ?> facts, Brevity brevity) {
    Map<String, Object> filled = new HashMap<>();
    facts.forEach((name, fact) -> filled.put(name, plain(fact, brevity)));
    filled.put("county", plain(county.name(), brevity));
    return text.render(filled);
  }

  // Only a part of ours may have lines; a feed's line ends are blanks.
  private static String plain(Object fact, Brevity brevity) {
    return fact instanceof Part part
        ? part.say(brevity).lines().map(Gsm::plain).collect(Collectors.joining("\n"))
        : Gsm.plain(fact.toString());
  }

  /** Every key, to be checked one by one. */
  public Set<String> keys() {
    return texts.texts().keySet();
  }
}
