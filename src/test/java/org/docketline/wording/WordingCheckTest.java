package org.docketline.wording;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.docketline.docket.CountyConfig;
import org.docketline.subscription.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingCheckTest {
  private final Properties texts = english();

  @Test
  void textsOfTheServicePass() {
    assertThatCode(() -> start(Counties.sample())).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Now {wehn}.",
        "{place}",
        "{last4.length",
        "{#if x}",
        "{ county}: hello",
        "{#hm /}"
      })
  void placeholderThatNobodyFillsKeepsTheServiceFromStarting(String text) {
    texts.setProperty("enrolled", text);

    refuses("enrolled");
  }

  @Test
  void shortFormIsHeldToTheSamePlaceholders() {
    texts.setProperty("promise-changes.short", "{when}");

    refuses("promise-changes.short");
  }

  @ParameterizedTest
  @ValueSource(strings = {"enroled", "enrolled.brief", "moved.short.short"})
  void keyThatNothingSaysKeepsTheServiceFromStarting(String key) {
    texts.setProperty(key, "Hello");

    refuses(key);
  }

  @Test
  void missingTextKeepsTheServiceFromStarting() {
    texts.remove("moved");

    refuses("moved");
  }

  @Test
  void textThatCannotFitKeepsTheServiceFromStarting() {
    texts.setProperty("stopped", "x".repeat(307));

    refuses("stopped");
  }

  @ParameterizedTest
  @ValueSource(strings = {"day-moved", "together", "together-tickets"})
  void textOfSeveralIsCheckedAsAnyOther(String key) {
    texts.setProperty(key, "Now {wehn}.");
    refuses(key);
    texts.remove(key);
    refuses(key);
  }

  @Test
  void newsOfWhichTwoDoNotFitKeepTheServiceFromStarting() {
    texts.setProperty("day-closed", "x".repeat(200));

    refuses("together");
  }

  @Test
  void countyWhoseNameFillsTheTextsIsRefused() {
    assertThatThrownBy(() -> start(Counties.county("County ".repeat(12), "314-555-0100")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("docketline.county.name");
  }

  private void refuses(String key) {
    assertThatThrownBy(() -> start(Counties.sample()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("my/en.properties, ")
        .hasMessageContaining(", " + key + ":");
  }

  private void start(CountyConfig county) {
    var file = new WordingFile("my/en.properties", written(), java.util.Set.of());
    var texts = new LanguageTexts(Language.EN, file, TextAlphabet.GSM7, county, "");
    new WordingCheck(file, texts, county).run();
  }

  private Map<String, WrittenText> written() {
    Map<String, WrittenText> written = new TreeMap<>();
    texts.forEach(
        (key, text) ->
            written.put((String) key, new WrittenText((String) text, "my/en.properties", 7)));
    return written;
  }

  private static Properties english() {
    var texts = new Properties();
    var file = WordingCheckTest.class.getResourceAsStream("/wording/en.properties");
    try (var in = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      texts.load(in);
      texts.keySet().removeIf(key -> PageWords.isKey((String) key));
      return texts;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
