package org.docketline.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.docketline.docket.CourtDirectory;
import org.docketline.subscription.Language;
import org.docketline.subscription.Subscriber;
import org.docketline.wording.TextFacts.DayFacts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Variants of texts in a county's own folder, with shares; what is wrong is refused at start. */
class VariantsTest {
  private static final String SHARE = "docketline.wording.variants.";

  @TempDir Path folder;

  private final Map<String, String> settings = new HashMap<>();

  @BeforeEach
  void tryAnotherClosing() throws IOException {
    write("en.properties", "stopped@kind={county}: all the best. START to return. Call {phone}.");
    write("es.properties", "stopped@kind={county}: le deseamos lo mejor. START. Llame al {phone}.");
    settings.put(SHARE + "\"stopped\".\"kind\"", "100");
  }

  @Test
  void variantIsSaidInTheSubscribersLanguage() {
    assertThat(to(Language.EN).say(ServiceText.STOPPED.with(30L)))
        .isEqualTo("Sample County: all the best. START to return. Call 314-555-0100.");
    assertThat(to(Language.ES).say(ServiceText.STOPPED.with(30L)))
        .startsWith("Sample County: le deseamos lo mejor.");
    assertThat(to(Language.ES).rendered(ServiceText.STOPPED.with(30L)).wording())
        .isEqualTo("stopped@kind");
    assertThat(to(Language.EN).rendered(ServiceText.HELP).wording()).isEqualTo("help");
  }

  @Test
  void textThatIsShownIsTheTextItself() {
    assertThat(wording().in(Language.EN).say(ServiceText.STOPPED.with(30L)))
        .contains("no more texts");
  }

  @Test
  void tableShowsBothWithTheirShares() {
    settings.put(SHARE + "\"stopped\".\"kind\"", "30");
    var county = Counties.sample();
    var courts = new CourtDirectory(Optional.empty(), county);

    assertThat(new WordingTable(wording(), county, courts).text())
        .contains("**stopped** (to 70 %): 1 segment", "**stopped@kind** (to 30 %): 1 segment")
        .contains("\n    Sample County: all the best. START to return.", "**help**: 3 segments");
  }

  @Test
  void partOfATextIsNotedWhereItIsTriedAndSaid() throws IOException {
    write(
        "en.properties",
        "stopped@kind={county}: bye. START. {phone}\nask-none@more=Anything else?");
    write(
        "es.properties",
        "stopped@kind={county}: adios. START. {phone}\nask-none@more=¿Otra pregunta?");
    settings.put(SHARE + "\"ask-none\".\"more\"", "100");

    var day = new DayFacts(ServiceText.FACTS_NONE, ServiceText.ASK_NONE, "1");
    assertThat(to(Language.EN).rendered(ServiceText.TOGETHER.with(day)).wording())
        .isEqualTo("together ask-none@more");
    assertThat(to(Language.EN).rendered(ServiceText.STOPPED.with(30L)).wording())
        .isEqualTo("stopped@kind");
  }

  @Test
  void shortFormIsTheVariantsOwn() throws IOException {
    write("en.properties", "promise-changes@soon=More soon.\npromise-changes@soon.short=Soon.");
    write("es.properties", "promise-changes@soon=Pronto más.");
    settings.clear();
    settings.put(SHARE + "\"promise-changes\".\"soon\"", "100");

    assertThat(to(Language.EN).words(ServiceText.PROMISE_CHANGES, TextBrevity.CUT))
        .isEqualTo("Soon.");
    assertThat(to(Language.ES).words(ServiceText.PROMISE_CHANGES, TextBrevity.CUT))
        .isEqualTo("Pronto mas.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "stopped.kind | 0 | docketline.wording.variants.\"stopped\".\"kind\": a share",
        "stopped.kind | 101 | docketline.wording.variants.\"stopped\".\"kind\": a share",
        "stopped.more | 1 | docketline.wording.variants.\"stopped\": together they are 101",
        "stoped.kind | 10 | docketline.wording.variants.\"stoped\".\"kind\": no text",
        "offer.kind | 10 | docketline.wording.variants.\"offer\".\"kind\": this text",
        "help.kind | 10 | en.properties, help@kind: there is no such text",
        "help.a b | 10 | docketline.wording.variants.\"help\".\"a b\": a name",
      })
  void wrongShareIsRefusedByName(String key, String share, String why) {
    settings.put(SHARE + quoted(key), share);

    refuses(why, "");
  }

  private static String quoted(String key) {
    return "\"" + key.replace(".", "\".\"") + "\"";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "help@kind={county} {phone} HELP STOP | docketline.wording.variants.\"help\".\"kind\"",
        "stopped@kind.brief=x | docketline.wording.variants.\"stopped\".\"kind.brief\"",
        "stoped@kind=Bye | no text of this service has this key",
        "stopped@kind.short={county}. START. | {phone} is missing",
        "stopped@kind.short=START. {phone} {county} {nmae} | nmae",
      })
  void wrongVariantIsRefusedByFileAndLine(String text, String why) throws IOException {
    Files.writeString(
        folder.resolve("en.properties"),
        Files.readString(folder.resolve("en.properties")) + "\n# more\n" + text);

    refuses("en.properties, line 3", why);
  }

  @Test
  void variantThatLosesWhatTheTextNeedsIsRefused() throws IOException {
    write("es.properties", "stopped@kind={county}: adios. Llame al {phone}.");

    refuses("es.properties, line 1, stopped@kind", "START is missing");
  }

  @Test
  void variantThatIsTooLongIsRefused() throws IOException {
    write("es.properties", "stopped@kind={county} {phone} START " + "muy largo ".repeat(30));

    refuses("es.properties, line 1, stopped@kind", "too long");
  }

  @Test
  void variantThatAListedLanguageLacksIsRefused() throws IOException {
    Files.delete(folder.resolve("es.properties"));

    refuses("es.properties, stopped@kind", "docketline.wording.variants.\"stopped\".\"kind\"");
  }

  @Test
  void partThatMakesTheWholeTooLongIsRefused() throws IOException {
    write("en.properties", "day-closed@long=" + "x".repeat(200));
    write("es.properties", "day-closed@long=cerrada");
    settings.clear();
    settings.put(SHARE + "\"day-closed\".\"long\"", "1");

    refuses("together", "too long");
  }

  private void refuses(String where, String why) {
    assertThatThrownBy(this::wording)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(where)
        .hasMessageContaining(why);
  }

  private LanguageTexts to(Language language) {
    var subscriber = new Subscriber();
    subscriber.language = language;
    subscriber.id = 1L;
    return wording().to(subscriber);
  }

  private Wording wording() {
    settings.put("docketline.wording.directory", folder.toString());
    return Counties.wording(settings);
  }

  private void write(String file, String texts) throws IOException {
    Files.writeString(folder.resolve(file), texts);
  }
}
