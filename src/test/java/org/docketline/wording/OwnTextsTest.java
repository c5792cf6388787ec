package org.docketline.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.docketline.sms.Segments;
import org.docketline.subscription.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A county's own folder of texts, in place of ours. */
class OwnTextsTest {
  @TempDir Path folder;

  @Test
  void countysOwnTextIsSaid() throws IOException {
    write("en.properties", "stopped={county}: goodbye. START to return. Call {phone}.");
    write(
        "es.properties",
        "# Ours\n\nstopped={county}: adi\u00f3s. \\\n  START para volver. Llame al {phone}.");

    assertThat(wording().in(Language.EN).say(ServiceText.STOPPED.with(30L)))
        .isEqualTo("Sample County: goodbye. START to return. Call 314-555-0100.");
    assertThat(wording().in(Language.ES).say(ServiceText.STOPPED.with(30L)))
        .isEqualTo("Sample County: adios. START para volver. Llame al 314-555-0100.");
    assertThat(wording().in(Language.EN).say(ServiceText.HELP)).contains("Msg frequency varies");
  }

  @Test
  void typographicLettersAreReplaced() throws IOException {
    write(
        "en.properties", "promise-changes=We\u2019ll text you \u2013 \u201cif\u201d that changes.");

    assertThat(wording().in(Language.EN).say(ServiceText.PROMISE_CHANGES))
        .isEqualTo("We'll text you - \"if\" that changes.");
  }

  @Test
  void shortFormOfAReplacedTextIsNotSaid() throws IOException {
    write("en.properties", "promise-changes=More soon.");

    LanguageTexts english = wording().in(Language.EN);
    assertThat(english.words(ServiceText.PROMISE_CHANGES, TextBrevity.CUT)).isEqualTo("More soon.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "enroled=Hello | no text of this service has this key",
        "stopped={county}: {nmae}. START. Call {phone}. | nmae",
        "stopped={county}: bye. START. | {phone} is missing",
        "stopped=Bye. START. Call {phone}. | {county} is missing",
        "moved=Now {when}, not {was}: {last4}. {phone} STOP | {county} is missing",
        "reminder={county}: {when}, {last4}. {consequence} Call {phone}. | STOP is missing",
        "reminder={county}: {when}, {last4}. Call {phone}. STOP. | {consequence} is missing",
        "hearing-set={county}: {last4}, {when}. {promise} Call {phone}. STOP. | promise",
        "moved={county}: {last4} now {when}. Call {phone}. STOP. | {was} is missing",
        "stopped={county}: \u0441\u0442\u043e\u043f. START. {phone} | letters",
        "tomorrow=\\u00zz | Malformed",
      })
  void wrongTextIsRefusedByFileAndLine(String text, String why) throws IOException {
    write("en.properties", "# ours\n\ntoday=\\\n  today\n" + text);

    refuses("en.properties, line 5", why);
  }

  @Test
  void textOverItsLimitIsRefusedByFileAndLine() throws IOException {
    write("es.properties", "closed={county} {last4} {phone} STOP " + "muy largo ".repeat(30));

    refuses("es.properties, line 1, closed", "too long");
  }

  @Test
  void textThatIsWrittenTwiceIsRefused() throws IOException {
    write("en.properties", "today=today\ntoday=now");

    refuses("en.properties, line 2, today", "twice");
  }

  @Test
  void fileOfNoLanguageIsRefused() throws IOException {
    write("fr.properties", "today=aujourd'hui");

    refuses("docketline.wording.directory", "fr.properties");
  }

  @ParameterizedTest
  @ValueSource(strings = {"privacy.fr.txt", "impressum.en.txt", "privacy.txt"})
  void fileOfNoPageIsRefused(String file) throws IOException {
    write(file, "Hello.");

    refuses("docketline.wording.directory", file);
  }

  @Test
  void pageThatSaysNothingIsRefused() throws IOException {
    write("terms.en.txt", " \n\n");

    refuses("terms.en.txt", "says nothing");
  }

  @Test
  void countysOwnPageIsReadAsHeadingsParagraphsAndLists() throws IOException {
    write("terms.en.txt", "First\nline.\n\nNext.\n# Head\nBelow.\n- one\n  more\n- two\n\n#5 - no");

    assertThat(wording().countyPage("terms", Language.EN).orElseThrow().blocks())
        .extracting(block -> block.kind() + " " + String.join("|", block.lines()))
        .containsExactly(
            "PARAGRAPH First line.",
            "PARAGRAPH Next.",
            "HEADING Head",
            "PARAGRAPH Below.",
            "LIST one more|two",
            "PARAGRAPH #5 - no");
    assertThat(wording().countyPage("terms", Language.ES)).isEmpty();
    assertThat(wording().countyPage("privacy", Language.EN)).isEmpty();
  }

  @Test
  void fileThatIsNoUtf8IsRefused() throws IOException {
    Files.write(
        folder.resolve("es.properties"),
        "tomorrow=ma\u00f1ana".getBytes(StandardCharsets.ISO_8859_1));

    refuses("es.properties", "UTF-8");
  }

  @Test
  void folderThatIsNotThereIsRefused() {
    folder = folder.resolve("nowhere");

    refuses("docketline.wording.directory", "nowhere");
  }

  @Test
  void listedLanguageThatNobodyKnowsIsRefused() {
    assertThatThrownBy(() -> Counties.wording(Map.of("docketline.county.languages", "en,xx")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("docketline.county.languages")
        .hasMessageContaining("'xx'");
  }

  @Test
  void draftsAreWholeAndFitWhereTheyAreListed() {
    var wording = Counties.wording(Map.of("docketline.county.languages", "vi,bs,ru,en,es"));

    for (Language language : Language.values()) {
      assertThat(wording.in(language).say(ServiceText.STATUS_TITLE)).startsWith("Sample County");
    }
    assertThat(wording.in(Language.RU).say(ServiceText.TODAY))
        .isEqualTo("\u0441\u0435\u0433\u043e\u0434\u043d\u044f");
    assertThat(wording.in(Language.BS).say(ServiceText.HELP))
        .contains("STOP za kraj", "TIENG VIET", "RUSSKIY", "ENGLISH")
        .matches(Segments::isGsm7);
    assertThat(wording.in(Language.VI).say(ServiceText.TOMORROW)).isEqualTo("ng\u00e0y mai");
  }

  @Test
  void spanishMayKeepItsAccentsAtItsCost() {
    var wording = Counties.wording(Map.of("docketline.wording.spanish-gsm7", "false"));

    assertThat(wording.in(Language.ES).say(ServiceText.STATUS_MORE.with(2)))
        .isEqualTo("Y 2 m\u00e1s. Env\u00ede un n\u00famero para ver su fecha.");
  }

  @Test
  void vietnameseMayGoWithoutItsAccentsAndFitsInTwoSegments() {
    var wording =
        Counties.wording(
            Map.of(
                "docketline.county.languages",
                "en,vi",
                "docketline.wording.vietnamese-gsm7",
                "true"));

    assertThat(wording.in(Language.VI).say(ServiceText.NO_TIME)).isEqualTo("(chua ghi gio)");
    assertThat(wording.in(Language.VI).say(ServiceText.STOPPED.with(30L)))
        .matches(Segments::isGsm7)
        .satisfies(text -> assertThat(Segments.count(text)).isLessThanOrEqualTo(2));
  }

  private void refuses(String where, String why) {
    assertThatThrownBy(this::wording)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(where)
        .hasMessageContaining(why);
  }

  private Wording wording() {
    return Counties.wording(Map.of("docketline.wording.directory", folder.toString()));
  }

  private void write(String file, String texts) throws IOException {
    Files.writeString(folder.resolve(file), texts);
  }
}
