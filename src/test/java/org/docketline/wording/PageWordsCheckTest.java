package org.docketline.wording;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.docketline.subscription.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A start checks the words of pages only where some are a county's: ours are checked here. */
class PageWordsCheckTest {
  private final WordingFolder ours = WordingFolder.of(Optional.empty());

  @ParameterizedTest
  @EnumSource(Language.class)
  void eachLanguageSaysWhatEnglishSays(Language language) {
    assertThatCode(() -> PageWords.check(ours.readPages(language), ours.readPages(Language.EN)))
        .doesNotThrowAnyException();
  }

  @Test
  void countysWordsAreChecked(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("es.properties"), "page.nowhere=Hola\n");

    assertThatThrownBy(
            () -> Counties.wording(Map.of("docketline.wording.directory", folder.toString())))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("page.nowhere: no page has these words");
  }

  @Test
  void countysWordsThatCannotBeReadAreRefused(@TempDir Path folder) throws Exception {
    String key = ours.readPages(Language.EN).keys().iterator().next();
    Files.writeString(folder.resolve("en.properties"), key + "={#if}\n");

    assertThatThrownBy(
            () -> Counties.wording(Map.of("docketline.wording.directory", folder.toString())))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("line 1, " + key);
  }
}
