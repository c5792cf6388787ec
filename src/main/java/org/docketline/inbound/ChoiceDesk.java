package org.docketline.inbound;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.docketline.docket.Citation;
import org.docketline.docket.CitationNumber;
import org.docketline.docket.ProvenTicket;
import org.docketline.subscription.Language;
import org.docketline.subscription.Subscriber;
import org.docketline.understanding.Command;
import org.docketline.understanding.OptionPick;
import org.docketline.understanding.TextedNumbers;

/** Takes a text that answers the last question we asked a phone; other texts are not its own. */
@Singleton
final class ChoiceDesk {
  private final FollowDesk following;
  private final LeaveDesk leaving;
  private final LanguageDesk languages;
  private final ProofDesk proofs;
  private final Clock clock;

  ChoiceDesk(
      FollowDesk following,
      LeaveDesk leaving,
      LanguageDesk languages,
      ProofDesk proofs,
      Clock clock) {
    this.following = following;
    this.leaving = leaving;
    this.languages = languages;
    this.proofs = proofs;
    this.clock = clock;
  }

  /** Our answer; empty where the text does not answer an open question. */
  Optional<List<String>> answer(Subscriber subscriber, Command command, String body) {
    return PendingChoice.open(subscriber, clock.instant())
        .flatMap(
            asked ->
                asked.kind == PendingChoice.Kind.FACT
                    ? prove(subscriber, asked, command, body)
                    : pick(subscriber, asked, body));
  }

  private Optional<List<String>> pick(Subscriber subscriber, PendingChoice asked, String body) {
    List<String> picked =
        OptionPick.of(body).map(pick -> pick.from(asked.options)).orElse(List.of());
    if (picked.isEmpty() || (asked.kind == PendingChoice.Kind.LANGUAGE && picked.size() > 1)) {
      return Optional.empty();
    }
    asked.close();
    return Optional.of(take(subscriber, asked, picked)).filter(said -> !said.isEmpty());
  }

  // The subscriber may have left the ticket since we asked: then there is nothing to say of it.
  private List<String> take(Subscriber subscriber, PendingChoice asked, List<String> picked) {
    return switch (asked.kind) {
      case COURT -> following.keep(subscriber, new CitationNumber(asked.subject), picked);
      case TICKET -> leaving.leave(subscriber, picked.stream().map(CitationNumber::new).toList());
      case LANGUAGE -> languages.speak(subscriber, Language.valueOf(picked.get(0)));
      case FACT, ERASE, WAKE -> throw new IllegalStateException("It is answered elsewhere");
    };
  }

  // A birth date may look like a citation number. If the docket holds that number, it is one. Some
  // names are also manners; manners that are no driver's name are no wrong answer.
  private Optional<List<String>> prove(
      Subscriber subscriber, PendingChoice asked, Command command, String body) {
    boolean mayBeFact =
        command.isUnclear()
            || command.isOfNoTicket()
            || command.isManners()
            || command.toFollow().filter(numbers -> !isKnown(numbers)).isPresent();
    if (!mayBeFact || !proofs.isSaidIn(body)) {
      return Optional.empty();
    }
    List<ProvenTicket> proven = proofs.proven(asked, body);
    if (proven.isEmpty()) {
      return command.isManners() ? Optional.empty() : Optional.of(List.of(proofs.refuse(subscriber, asked)));
    }
    asked.close();
    return Optional.of(following.follow(subscriber, proven));
  }

  private static boolean isKnown(TextedNumbers numbers) {
    return numbers.names().stream().anyMatch(name -> !Citation.named(name).isEmpty());
  }
}
