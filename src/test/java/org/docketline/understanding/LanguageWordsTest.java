package org.docketline.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.docketline.subscription.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageWordsTest {
  @ParameterizedTest
  @CsvSource({
    "ESPAÑOL, ES",
    "espanol., ES",
    "En español por favor!, ES",
    "Espan\u0303ol, ES",
    "ENGLISH, EN",
    "inglés, EN",
    "TIẾNG VIỆT, VI",
    "tieng viet, VI",
    "Bosanski, BS",
    "РУССКИЙ, RU",
    "по-русски, RU",
    "no se leer bien ingles puede mandarme en español, ES",
    "habla español?, ES",
    "can you text in spanish, ES",
    "en español pls, ES",
    "do you speak bosnian, BS",
    "na bosanskom molim, BS",
    "can i get the texts in vietnamese please, VI",
    "nói tiếng Việt được không, VI",
    "pišite mi na našem jeziku, BS",
    "можно на русском, RU",
    "no hablo ingles solo español, ES"
  })
  void nameOfALanguageIsUnderstood(String body, Language language) {
    assertThat(LanguageWords.named(body)).contains(language);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "402117530",
        "my Spanish ticket",
        "english 402117530",
        "STOP",
        "fr",
        "I need an interpreter who speaks bosnian in court",
        "does the judge speak spanish",
        "alguien habla español",
        "no hablo ingles",
        "i dont speak english",
        "toi khong noi duoc tieng anh",
        "my ticket is in english i dont understand",
        "why are these texts in english",
        "i got a message in spanish",
        "stop sending me texts in spanish",
        "I teach spanish on tuesdays cant come"
      })
  void textThatAsksForNoLanguageNamesNone(String body) {
    assertThat(LanguageWords.named(body)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Hola, ES",
    "ayuda por favor, ES",
    "cuando es mi corte? 402117530, ES",
    "NO MÁS, ES",
    "hello 402117530, EN",
    "when is my court date, EN",
    "xin chào, VI",
    "phiên tòa của tôi khi nào, VI",
    "toi can thong dich vien tieng viet, VI",
    "402117530 may gio toi phai ra toa, VI",
    "toi tra bang the duoc khong, VI",
    "Zdravo. pomoć, BS",
    "u koliko sati je ročište? 402117530, BS",
    "gde je sud, BS",
    "ko je ovo, BS",
    "ne mogu doci, BS",
    "kogda sud, RU",
    "Когда мой суд, RU"
  })
  void plainTextShowsItsLanguage(String body, Language language) {
    assertThat(LanguageWords.spokenIn(body)).contains(language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "402117530", "STOP", "HELP", "A100200 MULTA the", "Martinez", "ok"})
  void textThatMayBeEitherShowsNone(String body) {
    assertThat(LanguageWords.spokenIn(body)).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "se me paso la corte que hago, ES",
    "va a estar la migra en la corte?, ES",
    "'ya no tengo carro, tengo que ir?', ES",
    "gracias, ES",
    "kad je moje rociste, BS",
    "spasibo, RU",
    "cam on, VI",
    "when is my court date, EN"
  })
  void textBeyondDoubtMayChangeWhatIsKnown(String body, Language language) {
    assertThat(LanguageWords.plainlySpokenIn(body)).contains(language);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "STOP",
        "HELP",
        "yes",
        "1",
        "402117530",
        "ok thanks",
        "ok thank you",
        "Hernandez",
        "Nguyen Van An",
        "5/18/1990",
        "the both"
      })
  void wordsThatAnybodyMaySayChangeNothing(String body) {
    assertThat(LanguageWords.plainlySpokenIn(body)).isEmpty();
  }

  @Test
  void endlessTextIsReadSoon() {
    String endless = "hola ".repeat(60_000);
    long started = System.nanoTime();
    assertThat(LanguageWords.spokenIn(endless)).contains(Language.ES);
    assertThat(System.nanoTime() - started).isLessThan(2_000_000_000L);
  }
}
