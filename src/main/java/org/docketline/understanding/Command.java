package org.docketline.understanding;

import java.util.List;
import java.util.Optional;
import org.docketline.subscription.EndReason;
import org.docketline.subscription.Language;

/**
 * What a resident's text asks for. Code that answers commands implements {@link Cases}, so that a
 * new command does not compile before all of that code answers it.
 */
public sealed interface Command {
  /** One method for each command. */
  interface Cases<R> {
    R follow(Follow follow);

    R remove(Remove remove);

    R status(Status status);

    R stop(Stop stop);

    R start(Start start);

    R help(Help help);

    R erase(Erase erase);

    R languages(Languages languages);

    R speak(Speak speak);

    R ask(Ask ask);

    R notATicket(NotATicket other);

    R manners(Manners manners);

    R automatic(Automatic automatic);

    R unclear(Unclear unclear);
  }

  /** Calls the method for this command. */
  <R> R accept(Cases<R> cases);

  /** The numbers to follow, where it asks for that. */
  default Optional<TextedNumbers> toFollow() {
    return Optional.empty();
  }

  /** The language to be texted in, where it names one. */
  default Optional<Language> toSpeak() {
    return Optional.empty();
  }

  /** What to leave, where it asks for that. */
  default Optional<Remove> toLeave() {
    return Optional.empty();
  }

  /** The wish to hear no more, where it is that. */
  default Optional<Stop> toStop() {
    return Optional.empty();
  }

  /** What it asks, where it is a question that we have an answer to. */
  default Optional<QuestionTopic> toAnswer() {
    return Optional.empty();
  }

  /** Whether it asks how things stand. */
  default boolean isStatus() {
    return false;
  }

  /** Whether it asks what this is. */
  default boolean isHelp() {
    return false;
  }

  /** Whether it asks us to forget the phone. */
  default boolean isErase() {
    return false;
  }

  /** Whether it asks to be texted again. */
  default boolean isStart() {
    return false;
  }

  /** Whether it asks how something stands. */
  default boolean isQuestion() {
    return false;
  }

  /** Whether it gives the number of something else than a ticket. */
  default boolean isOfNoTicket() {
    return false;
  }

  /** Whether no person wrote it to us. */
  default boolean isAutomatic() {
    return false;
  }

  /** Whether it is nothing but manners. */
  default boolean isManners() {
    return false;
  }

  /** Whether nothing in it was understood. */
  default boolean isUnclear() {
    return false;
  }

  /** Follow these. */
  record Follow(TextedNumbers numbers) implements Command {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.follow(this);
    }

    @Override
    public Optional<TextedNumbers> toFollow() {
      return Optional.of(numbers);
    }
  }

  /**
   * Leave these, or say how if there are none. Our texts name a citation by its last four, so those
   * may be all that somebody has. In words of stopping ({@code orAll}) it is meant of everything
   * where none of them is followed.
   */
  record Remove(TextedNumbers numbers, List<String> endings, boolean orAll) implements Command {
    boolean namesAny() {
      return !numbers.isEmpty() || !endings.isEmpty();
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.remove(this);
    }

    @Override
    public Optional<Remove> toLeave() {
      return Optional.of(this);
    }
  }

  /** Say what is followed. */
  record Status() implements Command {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.status(this);
    }

    @Override
    public boolean isQuestion() {
      return true;
    }

    @Override
    public boolean isStatus() {
      return true;
    }
  }

  /** Leave everything, in whatever words; {@code doubted} where they may mean something else. */
  record Stop(EndReason why, boolean doubted) implements Command {
    /** In words that mean nothing else. */
    public Stop(EndReason why) {
      this(why, false);
    }

    /** Whether whoever has the phone is not whom we mean. */
    public boolean isOfWrongPerson() {
      return why == EndReason.WRONG_NUMBER;
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.stop(this);
    }

    @Override
    public Optional<Stop> toStop() {
      return Optional.of(this);
    }
  }

  /** Be texted again, about these too if it names any. */
  record Start(TextedNumbers numbers) implements Command {
    /** Names none. */
    public Start() {
      this(new TextedNumbers(List.of()));
    }

    @Override
    public Optional<TextedNumbers> toFollow() {
      return Optional.of(numbers).filter(named -> !named.isEmpty());
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.start(this);
    }

    @Override
    public boolean isStart() {
      return true;
    }
  }

  /** Say what this is. */
  record Help() implements Command {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.help(this);
    }

    @Override
    public boolean isHelp() {
      return true;
    }
  }

  /** Delete all that is known of this phone. */
  record Erase() implements Command {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.erase(this);
    }

    @Override
    public boolean isErase() {
      return true;
    }
  }

  /** Choose among the languages. */
  record Languages() implements Command {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.languages(this);
    }
  }

  /** Be texted in this language. */
  record Speak(Language language) implements Command {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.speak(this);
    }

    @Override
    public Optional<Language> toSpeak() {
      return Optional.of(language);
    }
  }

  /** A question that we have an answer to, and what else the text asks, in the order to answer. */
  record Ask(QuestionTopic topic, List<QuestionTopic> also) implements Command {
    public Ask {
      also = List.copyOf(also);
    }

    public Ask(QuestionTopic topic) {
      this(topic, List.of());
    }

    /** Of one topic at least, the one that matters most first. */
    static Ask of(List<QuestionTopic> topics) {
      return new Ask(topics.get(0), topics.subList(1, topics.size()));
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.ask(this);
    }

    @Override
    public Optional<QuestionTopic> toAnswer() {
      return Optional.of(topic);
    }

    @Override
    public boolean isQuestion() {
      return true;
    }
  }

  /** Be told that a licence, a birth date or the like is no ticket's number. */
  record NotATicket() implements Command {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.notATicket(this);
    }

    @Override
    public boolean isOfNoTicket() {
      return true;
    }
  }

  /** Thanks, approval, a promise to come or a greeting, and nothing else. */
  record Manners(MannersKind kind) implements Command {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.manners(this);
    }

    @Override
    public boolean isManners() {
      return true;
    }
  }

  /** A machine's own reply, or a mark that a phone sets on a text of ours. */
  record Automatic() implements Command {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.automatic(this);
    }

    @Override
    public boolean isAutomatic() {
      return true;
    }
  }

  /** Not understood. */
  record Unclear() implements Command {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.unclear(this);
    }

    @Override
    public boolean isUnclear() {
      return true;
    }
  }
}
