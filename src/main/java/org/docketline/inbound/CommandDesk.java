package org.docketline.inbound;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.docketline.lookup.AskedLookUps;
import org.docketline.subscription.EndReason;
import org.docketline.subscription.Subscriber;
import org.docketline.understanding.Command;
import org.docketline.understanding.Command.Stop;

/** Does what a text asks for, in the order of what matters most, and answers with the texts. */
@Singleton
final class CommandDesk {
  private static final List<String> SILENCE = List.of();

  private final LanguageDesk languages;
  private final StopDesk stopping;
  private final EraseDesk erasing;
  private final LeaveDesk leaving;
  private final HourlyLimits limits;
  private final UnclearTexts unclear;
  private final RepeatedTexts repeated;
  private final ChoiceDesk choices;
  private final MannersDesk manners;
  private final CommandAnswers answers;
  private final Clock clock;

  CommandDesk(
      LanguageDesk languages,
      StopDesk stopping,
      EraseDesk erasing,
      LeaveDesk leaving,
      HourlyLimits limits,
      UnclearTexts unclear,
      RepeatedTexts repeated,
      ChoiceDesk choices,
      MannersDesk manners,
      CommandAnswers answers,
      Clock clock) {
    this.languages = languages;
    this.stopping = stopping;
    this.erasing = erasing;
    this.leaving = leaving;
    this.limits = limits;
    this.unclear = unclear;
    this.repeated = repeated;
    this.choices = choices;
    this.manners = manners;
    this.answers = answers;
    this.clock = clock;
  }

  /** Answers a text in the caller's transaction. */
  List<String> answer(Subscriber subscriber, IncomingText text, AskedLookUps asked) {
    Command command = text.command();
    if (command.isAutomatic()) {
      return SILENCE;
    }
    Optional<PendingChoice> open =
        text.before().asked().filter(choice -> choice.isOpen(clock.instant()));
    languages.listen(subscriber, text, open);
    Optional<Stop> stop =
        choices.isAboutOne(subscriber, text, open) ? Optional.empty() : stop(subscriber, command);
    if (stop.isPresent()) {
      EraseDesk.forget(open);
      stopping.keepAsked(subscriber, open);
      return stopping.stop(subscriber, stop.get());
    }
    if (limits.silence(text.before(), command.isHelp())) {
      unclear.keep(subscriber, text);
      return inSilence(subscriber, text, asked);
    }
    Optional<List<String>> erased = erasing.answer(subscriber, text, open);
    if (erased.isPresent()) {
      return erased.get();
    }
    if (command.isStart()) {
      return start(subscriber, text, asked);
    }
    if (StopDesk.isWoken(subscriber, text.words(), open)) {
      return answers.wake(subscriber, asked);
    }
    if (!subscriber.isActive()) {
      unclear.keep(subscriber, text);
      return stopping.answer(subscriber, text);
    }
    return choices.answer(subscriber, text, open).orElseGet(() -> unasked(subscriber, text, asked));
  }

  private List<String> unasked(Subscriber subscriber, IncomingText text, AskedLookUps asked) {
    unclear.keep(subscriber, text);
    return repeated.wantSilence(text) ? SILENCE : answers.to(subscriber, text, asked);
  }

  // "Yes" of a phone that gets our texts says no more than "ok".
  private List<String> start(Subscriber subscriber, IncomingText text, AskedLookUps asked) {
    return text.manners()
        .filter(said -> subscriber.isActive() && text.optOutType().isBlank())
        .map(said -> manners.answer(subscriber, text, said))
        .orElseGet(() -> answers.to(subscriber, text, asked));
  }

  private Optional<Stop> stop(Subscriber subscriber, Command command) {
    return command.toStop().or(() -> stopOfAll(subscriber, command));
  }

  private Optional<Stop> stopOfAll(Subscriber subscriber, Command command) {
    return command
        .toLeave()
        .filter(remove -> subscriber.isActive() && leaving.meansAll(subscriber, remove))
        .map(remove -> new Stop(EndReason.ASKED_TO_STOP));
  }

  // START after a stop changes something, so it is answered. Two machines that say "yes" to each
  // other change nothing, and are not.
  private List<String> inSilence(Subscriber subscriber, IncomingText text, AskedLookUps asked) {
    Command command = text.command();
    if (command.isStart() && !subscriber.isActive()) {
      return answers.to(subscriber, text, asked);
    }
    if (command.toStop().isPresent()) { // of one ticket, and we would have to say so
      return stopping.stop(subscriber, command.toStop().get());
    }
    command.toLeave().ifPresent(remove -> leaving.leave(subscriber, remove));
    return SILENCE;
  }
}
