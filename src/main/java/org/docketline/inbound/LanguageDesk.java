package org.docketline.inbound;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.docketline.subscription.Language;
import org.docketline.subscription.Subscriber;
import org.docketline.understanding.Command;
import org.docketline.understanding.Command.Speak;
import org.docketline.understanding.LanguageWords;
import org.docketline.understanding.OptionPick;
import org.docketline.wording.LanguageTexts;
import org.docketline.wording.ServiceText;
import org.docketline.wording.Wording;

/** Finds out in which of the county's languages a phone is texted, and keeps to it. */
@Singleton
final class LanguageDesk {
  private final Wording wording;
  private final Clock clock;

  LanguageDesk(Wording wording, Clock clock) {
    this.wording = wording;
    this.clock = clock;
  }

  /** Takes the language that a text names, or that of the first text whose language is plain. */
  void listen(Subscriber subscriber, Command command, String body) {
    command
        .toSpeak()
        .or(() -> subscriber.language == null ? LanguageWords.spokenIn(body) : Optional.empty())
        .ifPresent(language -> set(subscriber, language));
  }

  private void set(Subscriber subscriber, Language language) {
    if (wording.languages().contains(language)) {
      subscriber.language = language;
    }
  }

  /** Asks in which language to text. */
  List<String> ask(Subscriber subscriber) {
    List<Language> listed = wording.languages();
    PendingChoice.ask(
        subscriber,
        PendingChoice.Kind.LANGUAGE,
        null,
        listed.stream().map(Language::name).toList(),
        clock.instant());
    String choices = OptionPick.list(listed.stream().map(Language::word).toList());
    return List.of(wording.to(subscriber).say(ServiceText.CHOOSE_LANGUAGE.with(choices)));
  }

  /** Texts in the chosen language from now on. */
  List<String> speak(Subscriber subscriber, Language language) {
    set(subscriber, language);
    return List.of(wording.to(subscriber).say(ServiceText.LANGUAGE_SET));
  }

  /** Answers a text that names a language: in it, or with the languages that there are. */
  List<String> answer(Subscriber subscriber, Speak speak) {
    LanguageTexts texts = wording.to(subscriber);
    return List.of(
        wording.languages().contains(speak.language())
            ? texts.say(ServiceText.LANGUAGE_SET)
            : texts.say(ServiceText.LANGUAGE_UNLISTED.with(listed())));
  }

  private String listed() {
    return wording.languages().stream().map(Language::word).collect(Collectors.joining(", "));
  }
}
