package org.docketline.inbound;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.docketline.lookup.AskedLookUps;
import org.docketline.subscription.Subscriber;
import org.docketline.understanding.Command;
import org.docketline.understanding.Command.Ask;
import org.docketline.understanding.Command.Automatic;
import org.docketline.understanding.Command.Erase;
import org.docketline.understanding.Command.Follow;
import org.docketline.understanding.Command.Help;
import org.docketline.understanding.Command.Languages;
import org.docketline.understanding.Command.Manners;
import org.docketline.understanding.Command.NotATicket;
import org.docketline.understanding.Command.Remove;
import org.docketline.understanding.Command.Speak;
import org.docketline.understanding.Command.Start;
import org.docketline.understanding.Command.Status;
import org.docketline.understanding.Command.Stop;
import org.docketline.understanding.Command.Unclear;
import org.docketline.understanding.TextedNumbers;
import org.docketline.wording.ServiceText;
import org.docketline.wording.Wording;

/** Answers each command of a phone that may be texted. */
@Singleton
final class CommandAnswers {
  private final FollowDesk following;
  private final LeaveDesk leaving;
  private final StatusDesk statuses;
  private final StopDesk stopping;
  private final StartDesk starting;
  private final EraseDesk erasing;
  private final LanguageDesk languages;
  private final QuestionDesk questions;
  private final MannersDesk manners;
  private final UnclearAnswers unclears;
  private final HourlyLimits limits;
  private final Wording wording;

  CommandAnswers(
      FollowDesk following,
      LeaveDesk leaving,
      StatusDesk statuses,
      StopDesk stopping,
      StartDesk starting,
      EraseDesk erasing,
      LanguageDesk languages,
      QuestionDesk questions,
      MannersDesk manners,
      UnclearAnswers unclears,
      HourlyLimits limits,
      Wording wording) {
    this.following = following;
    this.leaving = leaving;
    this.statuses = statuses;
    this.stopping = stopping;
    this.starting = starting;
    this.erasing = erasing;
    this.languages = languages;
    this.questions = questions;
    this.manners = manners;
    this.unclears = unclears;
    this.limits = limits;
    this.wording = wording;
  }

  List<String> to(Subscriber subscriber, IncomingText text, AskedLookUps asked) {
    return text.command().accept(new Answer(subscriber, text, asked));
  }

  /** Lets texts go to a phone that had stopped, as START does. */
  List<String> wake(Subscriber stopped, AskedLookUps asked) {
    List<String> woken = starting.wake(stopped, asked);
    return woken.isEmpty() ? starting.askForNumber(stopped) : woken;
  }

  private List<String> start(
      Subscriber subscriber, Start start, NamedTickets tickets, AskedLookUps asked) {
    if (start.numbers().isEmpty()) {
      return subscriber.isActive() ? starting.sayStarted(subscriber) : wake(subscriber, asked);
    }
    List<String> woken = subscriber.isActive() ? List.of() : starting.wake(subscriber, asked);
    return !woken.isEmpty() && StartDesk.hasAll(subscriber, start.numbers())
        ? woken
        : TextPacking.pack(
            Stream.concat(
                    woken.stream(), follow(subscriber, start.numbers(), tickets, asked).stream())
                .toList());
  }

  private List<String> follow(
      Subscriber subscriber, TextedNumbers numbers, NamedTickets tickets, AskedLookUps asked) {
    return limits.refuseNumbers(subscriber)
        ? List.of(wording.to(subscriber).say(ServiceText.ANSWER_LATER))
        : following.follow(subscriber, numbers, tickets, asked);
  }

  private final class Answer implements Command.Cases<List<String>> {
    private final Subscriber subscriber;
    private final IncomingText text;
    private final AskedLookUps asked;

    Answer(Subscriber subscriber, IncomingText text, AskedLookUps asked) {
      this.subscriber = subscriber;
      this.text = text;
      this.asked = asked;
    }

    @Override
    public List<String> follow(Follow follow) {
      return CommandAnswers.this.follow(subscriber, follow.numbers(), text.tickets(), asked);
    }

    @Override
    public List<String> remove(Remove remove) {
      return leaving.leave(subscriber, remove);
    }

    @Override
    public List<String> status(Status status) {
      return statuses.of(subscriber);
    }

    @Override
    public List<String> stop(Stop stop) {
      return stopping.stop(subscriber, stop);
    }

    @Override
    public List<String> start(Start start) {
      return CommandAnswers.this.start(subscriber, start, text.tickets(), asked);
    }

    @Override
    public List<String> help(Help help) {
      return List.of(wording.to(subscriber).say(ServiceText.HELP));
    }

    @Override
    public List<String> erase(Erase erase) {
      return erasing.ask(subscriber);
    }

    @Override
    public List<String> languages(Languages which) {
      return languages.ask(subscriber);
    }

    @Override
    public List<String> speak(Speak speak) {
      return languages.answer(subscriber, speak);
    }

    @Override
    public List<String> ask(Ask ask) {
      return questions.answer(subscriber, ask);
    }

    @Override
    public List<String> notATicket(NotATicket other) {
      return List.of(wording.to(subscriber).say(ServiceText.NOT_A_TICKET));
    }

    @Override
    public List<String> manners(Manners said) {
      return manners.answer(subscriber, text, said.kind());
    }

    @Override
    public List<String> automatic(Automatic automatic) {
      return List.of();
    }

    @Override
    public List<String> unclear(Unclear unclear) {
      return unclears.to(subscriber, text);
    }
  }
}
