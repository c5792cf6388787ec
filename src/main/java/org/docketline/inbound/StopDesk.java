package org.docketline.inbound;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.docketline.docket.CitationNumber;
import org.docketline.notice.StopWords;
import org.docketline.subscription.AsleepNumbers;
import org.docketline.subscription.Following;
import org.docketline.subscription.Subscriber;
import org.docketline.subscription.Subscribers;
import org.docketline.understanding.Command;
import org.docketline.understanding.Command.Remove;
import org.docketline.understanding.Command.Stop;
import org.docketline.understanding.YesWords;
import org.docketline.wording.FilledText;
import org.docketline.wording.ServiceText;
import org.docketline.wording.TextPart;
import org.docketline.wording.Wording;

/** Ends all texts to a phone, and answers little of what it texts until it starts them again. */
@Singleton
final class StopDesk {
  private static final List<String> SILENCE = List.of();
  private static final List<String> ONLY_YES = List.of("YES");

  /** What the key holds of the text that says the same of every question. */
  private static final String ANSWERED = "answer-stopped";

  private final Subscribers subscribers;
  private final AsleepNumbers asleep;
  private final Following following;
  private final StopWords words;
  private final Wording wording;
  private final Clock clock;

  StopDesk(
      Subscribers subscribers,
      AsleepNumbers asleep,
      Following following,
      StopWords words,
      Wording wording,
      Clock clock) {
    this.subscribers = subscribers;
    this.asleep = asleep;
    this.following = following;
    this.words = words;
    this.wording = wording;
    this.clock = clock;
  }

  /** Stops, and confirms it once: who has stopped hears no more, not even that it has stopped. */
  List<String> stop(Subscriber subscriber, Stop stop) {
    if (!subscriber.isActive()) {
      return stoppedAgain(subscriber, stop);
    }
    Optional<TextPart> next = stop.doubted() ? words.nextDate(subscriber) : Optional.empty();
    subscribers.stop(subscriber, stop.why());
    return List.of(wording.to(subscriber).say(confirming(subscriber, stop, next)));
  }

  /** Keeps the numbers whose driver is being asked for, so that a start asks for it again. */
  void keepAsked(Subscriber subscriber, Optional<PendingChoice> open) {
    open.filter(asked -> asked.kind == PendingChoice.Kind.FACT && subscriber.isActive()).stream()
        .flatMap(asked -> asked.options.stream())
        .forEach(
            number -> following.watch(subscriber, new CitationNumber(number), List.of(), true));
  }

  private List<String> stoppedAgain(Subscriber subscriber, Stop stop) {
    if (stop.isOfWrongPerson()) {
      asleep.forget(subscriber);
    }
    return SILENCE;
  }

  private FilledText confirming(Subscriber stopped, Stop stop, Optional<TextPart> next) {
    if (!stop.doubted()) {
      return words.confirming(stopped);
    }
    PendingChoice.ask(stopped, PendingChoice.Kind.WAKE, null, ONLY_YES, clock.instant());
    return words.asking(next);
  }

  /** Whether a phone that was stopped in doubt says within the day that it wants texts. */
  static boolean isWoken(Subscriber subscriber, String body, Optional<PendingChoice> open) {
    return subscriber.hasStopped()
        && YesWords.areAllOf(body)
        && open.filter(asked -> asked.kind == PendingChoice.Kind.WAKE).isPresent();
  }

  /** Answers any other text of a subscriber that has stopped, where it asks for an answer. */
  List<String> answer(Subscriber stopped, IncomingText text) {
    text.command().toLeave().ifPresent(remove -> forget(stopped, remove));
    return said(stopped, text.command(), text.before()).stream()
        .map(wording.to(stopped)::say)
        .toList();
  }

  private Optional<FilledText> said(Subscriber stopped, Command command, TextsBefore before) {
    if (command.isHelp()) {
      return Optional.of(ServiceText.HELP_STOPPED);
    }
    if (command.toFollow().isPresent()) {
      return Optional.of(ServiceText.STOPPED_STILL);
    }
    return Optional.of(ServiceText.ANSWER_STOPPED)
        .filter(answer -> command.isQuestion() && !before.isToldToday(ANSWERED))
        .map(answer -> answer.with(words.phone(stopped)));
  }

  // What is left while it sleeps is not taken up again.
  private void forget(Subscriber stopped, Remove remove) {
    asleep.forget(stopped, remove.numbers().names());
  }
}
