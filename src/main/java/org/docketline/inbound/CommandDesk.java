package org.docketline.inbound;

import jakarta.inject.Singleton;
import java.util.List;
import org.docketline.docket.CountyConfig;
import org.docketline.lookup.AskedLookUps;
import org.docketline.subscription.EndReason;
import org.docketline.subscription.Subscriber;
import org.docketline.subscription.Subscribers;
import org.docketline.understanding.Command;
import org.docketline.understanding.Command.Ask;
import org.docketline.understanding.Command.Follow;
import org.docketline.understanding.Command.Help;
import org.docketline.understanding.Command.Languages;
import org.docketline.understanding.Command.Remove;
import org.docketline.understanding.Command.Speak;
import org.docketline.understanding.Command.Start;
import org.docketline.understanding.Command.Status;
import org.docketline.understanding.Command.Stop;
import org.docketline.understanding.Command.Unclear;
import org.docketline.understanding.TextParser;
import org.docketline.wording.ServiceText;
import org.docketline.wording.Wording;

/** Does what a text asks for, and answers in words: none, one, or a few texts. */
@Singleton
final class CommandDesk {
  private static final List<String> SILENCE = List.of();

  private final TextParser parser;
  private final Subscribers subscribers;
  private final FollowDesk following;
  private final StatusDesk statuses;
  private final LeaveDesk leaving;
  private final ChoiceDesk choices;
  private final LanguageDesk languages;
  private final QuestionDesk questions;
  private final HourlyLimits limits;
  private final Wording wording;

  CommandDesk(
      CountyConfig county,
      Subscribers subscribers,
      FollowDesk following,
      StatusDesk statuses,
      LeaveDesk leaving,
      ChoiceDesk choices,
      LanguageDesk languages,
      QuestionDesk questions,
      HourlyLimits limits,
      Wording wording) {
    this.parser = new TextParser(county.citationPattern());
    this.subscribers = subscribers;
    this.following = following;
    this.statuses = statuses;
    this.leaving = leaving;
    this.choices = choices;
    this.languages = languages;
    this.questions = questions;
    this.limits = limits;
    this.wording = wording;
  }

  /** Answers a text in the caller's transaction. */
  List<String> answer(IncomingText text, AskedLookUps asked) {
    Subscriber subscriber = subscribers.enrol(text.phone());
    Command command = understand(text);
    languages.listen(subscriber, command, text.body());
    if (subscriber.isUnreachable()) { // a phone that texts can be reached, and nobody said stop
      subscribers.start(subscriber);
    }
    if (command instanceof Stop stop) {
      return stop(subscriber, stop);
    }
    if (command instanceof Remove remove
        && subscriber.isActive()
        && leaving.meansAll(subscriber, remove)) {
      return stop(subscriber, new Stop(EndReason.ASKED_TO_STOP));
    }
    if (limits.silence(subscribers.hashes(text.phone()), command instanceof Help)) {
      return inSilence(subscriber, command);
    }
    if (command instanceof Start) {
      return start(subscriber);
    }
    if (!subscriber.isActive()) {
      return remindOfStop(subscriber, command);
    }
    return choices
        .answer(subscriber, command, text.body())
        .orElseGet(() -> answer(subscriber, command, text, asked));
  }

  private List<String> answer(
      Subscriber subscriber, Command command, IncomingText text, AskedLookUps asked) {
    return text.media() && command instanceof Unclear
        ? List.of(wording.to(subscriber).say(ServiceText.ANSWER_PICTURE))
        : obey(subscriber, command, asked);
  }

  /** What a text asks for; the carrier may have understood it already. */
  Command understand(IncomingText text) {
    return parser.parse(text.body(), text.optOutType());
  }

  // Once: whoever has stopped hears no more, not even that they have stopped.
  private List<String> stop(Subscriber subscriber, Stop stop) {
    if (!subscriber.isActive()) {
      return SILENCE;
    }
    subscribers.stop(subscriber, stop.why());
    return List.of(wording.to(subscriber).say(ServiceText.STOPPED));
  }

  private List<String> start(Subscriber subscriber) {
    if (subscriber.isActive()) {
      return List.of(wording.to(subscriber).say(ServiceText.STARTED_ALREADY));
    }
    subscribers.start(subscriber);
    return List.of(wording.to(subscriber).say(ServiceText.STARTED));
  }

  // START after a stop is a change and is told; one of two machines that say "yes" is not.
  private List<String> inSilence(Subscriber subscriber, Command command) {
    if (command instanceof Start && !subscriber.isActive()) {
      return start(subscriber);
    }
    if (command instanceof Remove remove) {
      leaving.leave(subscriber, remove);
    }
    return SILENCE;
  }

  private List<String> remindOfStop(Subscriber subscriber, Command command) {
    return List.of(
        wording
            .to(subscriber)
            .say(command instanceof Help ? ServiceText.HELP_STOPPED : ServiceText.STOPPED_STILL));
  }

  private List<String> obey(Subscriber subscriber, Command command, AskedLookUps asked) {
    if (command instanceof Follow follow) {
      return limits.refuseNumbers(subscriber)
          ? List.of(wording.to(subscriber).say(ServiceText.ANSWER_LATER))
          : following.follow(subscriber, follow.numbers(), asked);
    }
    if (command instanceof Remove remove) {
      return leaving.leave(subscriber, remove);
    }
    if (command instanceof Status) {
      return statuses.of(subscriber);
    }
    if (command instanceof Languages) {
      return languages.ask(subscriber);
    }
    if (command instanceof Speak speak) {
      return languages.answer(subscriber, speak);
    }
    if (command instanceof Ask ask) {
      return questions.answer(subscriber, ask.topic());
    }
    return List.of(
        wording
            .to(subscriber)
            .say(command instanceof Help ? ServiceText.HELP : ServiceText.UNCLEAR));
  }
}
