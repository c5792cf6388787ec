package org.docketline.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.docketline.ServiceTest;
import org.docketline.sms.Segments;
import org.docketline.sms.SentForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever shows a language is answered, reminded and told in it from then on. */
@QuarkusTest
class LanguagesTest extends ServiceTest {
  private static final String ROW = "A100200,OAK COURT,2026-05-18,13:30,5,,";
  private static final String MOVED = "A100200,OAK COURT,2026-05-20,9:30,5,,";

  @Test
  void languageIsSetByItsNameAndKept() {
    countySays(ROW);
    assertThat(text("Español"))
        .singleElement()
        .asString()
        .startsWith("Test County, avisos de la corte: le escribiremos en español.");
    assertThat(text("A100200"))
        .singleElement()
        .asString()
        .contains("Oakville Municipal Court", "sala 5", "Le avisaremos antes", "HELP o STOP")
        .containsPattern("lun\\.?, 18 may\\.? a la 1:30 p\\. m\\.")
        .matches(Segments::isGsm7);
    assertThat(text("STATUS").get(0)).contains("sus citaciones");
    assertThat(text("english").get(0)).startsWith("From now on we text you in English.");
    assertThat(text("STATUS").get(0)).contains("your tickets");
  }

  @Test
  void textsThatWeStartAreInItToo() {
    countySays(ROW);
    text("Español");
    text("A100200");
    countySays(MOVED);

    SentForm moved = tick().get(0);
    assertThat(moved.body())
        .contains("CAMBIO su fecha", "Ahora es el miércoles, 20 de mayo a las 9:30 a. m.")
        .contains(
            "Ya no es el lunes, 18 de mayo a la 1:30 p. m. Citacion que termina en 0200. ¿No puede ir?")
        .matches(Segments::isGsm7);
    assertThat(at("2026-05-19T10:00:00"))
        .singleElement()
        .asString()
        .contains("tiene corte mañana, miércoles, 20 de mayo");
  }

  @ParameterizedTest
  @CsvSource({
    "hola, ES",
    "hola A100200, ES",
    "ayuda, ES",
    "NO MÁS, ES",
    "hello, EN",
    "A100200, null",
    "привет, null"
  })
  void firstTextShowsTheLanguage(String first, String language) {
    text(first);
    assertThat(languages()).isEqualTo(language);
  }

  @Test
  void languageChangesWithATextThatIsPlainlyInAnother() {
    text("hola");
    text("ok thanks");
    text("A100200");
    assertThat(languages()).isEqualTo("ES");
    text("what is this about");
    assertThat(languages()).isEqualTo("EN");
    assertThat(text("se me paso la corte que hago").get(0)).contains("Le avisaremos");
    text("STOP");
    text("START");
    assertThat(languages()).isEqualTo("ES");
    text("English");
    text("kad je moje rociste");
    assertThat(languages()).isEqualTo("EN");
  }

  @Test
  void whoAsksForALanguageIsToldTheDatesInIt() {
    countySays(ROW);
    text("A100200");
    assertThat(text("no se leer bien ingles puede mandarme en español"))
        .singleElement()
        .asString()
        .startsWith("Desde ahora le escribimos en español.")
        .contains("0200", "18 de mayo")
        .matches(Segments::isGsm7);
    assertThat(text("english").get(0)).startsWith("From now on we text you in English.");
  }

  @Test
  void numberAloneLeavesTheLanguageOpen() {
    countySays(ROW);
    assertThat(text("A100200").get(0)).contains("court texts");
    text("hola");
    assertThat(text("STATUS").get(0)).contains("sus citaciones");
  }

  private String languages() {
    return String.join(" ", query("select language from subscriber"));
  }

  @Test
  void languageThatIsNotListedNamesThoseThatAre() {
    assertThat(text("РУССКИЙ"))
        .singleElement()
        .asString()
        .contains("ENGLISH, ESPAÑOL", "STOP")
        .matches(Segments::isGsm7);
    assertThat(text("status").get(0)).contains("no texts about any ticket");
    assertThat(languages()).isEqualTo("null");
  }

  @Test
  void whoHasStoppedIsToldSoInTheLanguageNamed() {
    text("stop");
    assertThat(text("español")).isEmpty();
    assertThat(text("HELP")).singleElement().asString().contains("se dio de baja", "START");
    assertThat(text("START").get(0)).contains("ya puede recibir mensajes");
  }

  @Test
  void twoOfOneDayAreOneTextInTheirLanguage() {
    countySays(ROW, "B200300,OAK COURT,2026-05-18,13:30,5,,");
    text("español");
    text("A100200, B200300");
    assertThat(at("2026-05-17T10:00:00"))
        .singleElement()
        .asString()
        .contains("Citaciones 0", ": corte mañana, lunes, 18 de mayo a la 1:30 p. m.");
  }
}
