package org.docketline.inbound;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.docketline.subscription.Language;
import org.docketline.subscription.Subscriber;
import org.docketline.understanding.Command;
import org.docketline.understanding.Command.Speak;
import org.docketline.understanding.LanguageWords;
import org.docketline.understanding.NamedOption;
import org.docketline.wording.OptionList;
import org.docketline.wording.ServiceText;
import org.docketline.wording.TextPart;
import org.docketline.wording.Wording;

/** Finds out in which of the county's languages a phone is texted, and keeps to it. */
@Singleton
final class LanguageDesk {
  private final StatusDesk statuses;
  private final Wording wording;
  private final Clock clock;

  LanguageDesk(StatusDesk statuses, Wording wording, Clock clock) {
    this.statuses = statuses;
    this.wording = wording;
    this.clock = clock;
  }

  /**
   * Takes the language that a text asks for, or is written in: any that it shows while the phone's
   * is open, and later one that it shows without a doubt. The answer to the text is in it already.
   */
  void listen(Subscriber subscriber, IncomingText text, Optional<PendingChoice> open) {
    text.command()
        .toSpeak()
        .or(
            () ->
                mayBeAName(text.command(), open) || isUnheard(subscriber, text.command())
                    ? Optional.empty()
                    : shown(subscriber, text.words()))
        .ifPresent(language -> set(subscriber, language));
  }

  // Whoever is asked for the driver's name may answer with one of any language.
  private static boolean mayBeAName(Command command, Optional<PendingChoice> open) {
    return !command.isQuestion()
        && open.filter(asked -> asked.kind == PendingChoice.Kind.FACT).isPresent();
  }

  // Thanks in Spanish after a stop are met with silence, and change nothing.
  private static boolean isUnheard(Subscriber subscriber, Command command) {
    boolean heard =
        command.isQuestion()
            || command.isStart()
            || command.isHelp()
            || command.toFollow().isPresent();
    return subscriber.hasStopped() && !heard;
  }

  private static Optional<Language> shown(Subscriber subscriber, String body) {
    return subscriber.language == null
        ? LanguageWords.spokenIn(body)
        : LanguageWords.plainlySpokenIn(body);
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
    TextPart choices = OptionList.of(listed.stream().map(LanguageDesk::name).toList());
    return List.of(wording.to(subscriber).say(ServiceText.CHOOSE_LANGUAGE.with(choices)));
  }

  private static TextPart name(Language language) {
    return (texts, brevity) -> language.word();
  }

  /** The languages of a question, by what a text may mean them. */
  List<NamedOption> options(PendingChoice asked) {
    return asked.options.stream().map(LanguageDesk::option).toList();
  }

  private static NamedOption option(String language) {
    List<String> names = LanguageWords.namesOf(Language.valueOf(language));
    return new NamedOption(language, List.of(), names, List.of());
  }

  /** What to say where the language is to stay. */
  List<String> none(Subscriber subscriber) {
    return List.of(wording.to(subscriber).say(ServiceText.NONE_OF_LANGUAGES));
  }

  /** Texts in the chosen language from now on, and says in it what it has told before. */
  List<String> speak(Subscriber subscriber, Language language) {
    set(subscriber, language);
    return subscriber.followed().isEmpty()
        ? List.of(wording.to(subscriber).say(ServiceText.LANGUAGE_SET))
        : withDates(subscriber);
  }

  private List<String> withDates(Subscriber subscriber) {
    List<String> said = new ArrayList<>();
    said.add(wording.to(subscriber).say(ServiceText.LANGUAGE_NOW));
    said.addAll(statuses.of(subscriber));
    return TextPacking.pack(said);
  }

  /** Answers a text that names a language: in it, or with the languages that there are. */
  List<String> answer(Subscriber subscriber, Speak speak) {
    return wording.languages().contains(speak.language())
        ? speak(subscriber, speak.language())
        : List.of(wording.to(subscriber).say(ServiceText.LANGUAGE_UNLISTED.with(listed())));
  }

  private String listed() {
    return wording.languages().stream().map(Language::word).collect(Collectors.joining(", "));
  }
}
