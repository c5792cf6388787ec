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
    "по-русски, RU"
  })
  void nameOfALanguageIsUnderstood(String body, Language language) {
    assertThat(LanguageWords.named(body)).contains(language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "402117530", "my Spanish ticket", "english 402117530", "STOP", "fr"})
  void textOfMoreThanANameNamesNone(String body) {
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

  @Test
  void endlessTextIsReadSoon() {
    String endless = "hola ".repeat(60_000);
    long started = System.nanoTime();
    assertThat(LanguageWords.spokenIn(endless)).contains(Language.ES);
    assertThat(System.nanoTime() - started).isLessThan(2_000_000_000L);
  }
}
