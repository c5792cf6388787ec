package org.docketline.inbound;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.docketline.docket.CitationNumber;
import org.docketline.subscription.Language;
import org.docketline.subscription.Subscriber;
import org.docketline.understanding.NamedOption;
import org.docketline.understanding.OptionPick;

/** Takes a text that answers the last question we asked a phone; other texts are not its own. */
@Singleton
final class ChoiceDesk {
  private final FollowDesk following;
  private final CourtDesk courts;
  private final LeaveDesk leaving;
  private final LanguageDesk languages;
  private final EraseDesk erasing;
  private final ProofAnswers proofs;
  private final UnclearTexts unclear;

  ChoiceDesk(
      FollowDesk following,
      CourtDesk courts,
      LeaveDesk leaving,
      LanguageDesk languages,
      EraseDesk erasing,
      ProofAnswers proofs,
      UnclearTexts unclear) {
    this.following = following;
    this.courts = courts;
    this.leaving = leaving;
    this.languages = languages;
    this.erasing = erasing;
    this.proofs = proofs;
    this.unclear = unclear;
  }

  /** Our answer; empty where the text does not answer an open question. */
  Optional<List<String>> answer(
      Subscriber subscriber, IncomingText text, Optional<PendingChoice> open) {
    return open.flatMap(
        asked ->
            asked.kind == PendingChoice.Kind.FACT
                ? proofs.answer(subscriber, asked, text)
                : pick(subscriber, asked, text));
  }

  /** Whether words of stopping are of one ticket alone, since we asked which one to leave. */
  boolean isAboutOne(Subscriber subscriber, IncomingText text, Optional<PendingChoice> open) {
    return subscriber.isActive()
        && text.optOutType().isBlank()
        && open.filter(asked -> asked.kind == PendingChoice.Kind.TICKET)
            .filter(asked -> leavesSome(asked, read(subscriber, asked, text)))
            .isPresent();
  }

  private static boolean leavesSome(PendingChoice asked, OptionPick pick) {
    return !pick.picked().isEmpty() && pick.picked().size() < asked.options.size();
  }

  private OptionPick read(Subscriber subscriber, PendingChoice asked, IncomingText text) {
    return OptionPick.of(text.words(), options(subscriber, asked), asked.kind.asks());
  }

  private List<NamedOption> options(Subscriber subscriber, PendingChoice asked) {
    return switch (asked.kind) {
      case COURT -> courts.options(subscriber, asked);
      case TICKET -> leaving.options(subscriber, asked);
      case LANGUAGE -> languages.options(asked);
      case FACT, ERASE, WAKE -> EraseDesk.options(asked);
    };
  }

  private Optional<List<String>> pick(
      Subscriber subscriber, PendingChoice asked, IncomingText text) {
    OptionPick pick = read(subscriber, asked, text);
    boolean tooMany = asked.kind == PendingChoice.Kind.LANGUAGE && pick.picked().size() > 1;
    if (pick.isAnswer() && !tooMany) {
      asked.close();
      return Optional.of(
              pick.isNone() ? none(subscriber, asked) : take(subscriber, asked, pick.picked()))
          .filter(said -> !said.isEmpty());
    }
    boolean again = text.command().isUnclear() && (pick.isTry() || tooMany);
    return Optional.of(asked)
        .filter(open -> again && open.repeats() == 0)
        .map(open -> again(subscriber, open, text))
        .filter(said -> !said.isEmpty());
  }

  // The subscriber may have left the ticket since we asked: then there is nothing to say of it.
  private List<String> take(Subscriber subscriber, PendingChoice asked, List<String> picked) {
    return switch (asked.kind) {
      case COURT -> following.keep(subscriber, asked.number(), picked);
      case TICKET -> leaving.leave(subscriber, picked.stream().map(CitationNumber::new).toList());
      case LANGUAGE -> languages.speak(subscriber, Language.valueOf(picked.get(0)));
      case FACT, ERASE, WAKE -> List.of(); // answered elsewhere
    };
  }

  private List<String> none(Subscriber subscriber, PendingChoice asked) {
    return switch (asked.kind) {
      case COURT -> courts.none(subscriber, asked);
      case TICKET -> leaving.none(subscriber);
      case LANGUAGE -> languages.none(subscriber);
      case FACT, ERASE, WAKE -> List.of();
    };
  }

  private List<String> again(Subscriber subscriber, PendingChoice asked, IncomingText text) {
    unclear.keep(subscriber, text);
    List<String> said =
        switch (asked.kind) {
          case COURT -> courts.again(subscriber, asked);
          case TICKET -> leaving.again(subscriber, asked);
          case LANGUAGE -> languages.ask(subscriber);
          case FACT, ERASE, WAKE -> erasing.ask(subscriber);
        };
    asked.repeat();
    return said;
  }
}
