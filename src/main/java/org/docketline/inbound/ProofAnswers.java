package org.docketline.inbound;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.docketline.docket.ProvenTicket;
import org.docketline.subscription.Subscriber;
import org.docketline.subscription.Subscription;
import org.docketline.understanding.Command;
import org.docketline.understanding.QuestionTopic;

/**
 * Takes what a phone texts while we wait for the fact that proves a ticket to be its owner's: the
 * fact, or something that cannot be answered without it.
 */
@Singleton
final class ProofAnswers {
  /** Unclear texts that are met with what we wait for: so few that two machines do not go on. */
  private static final int MOST_UNCLEAR = 3;

  /** What can be answered without knowing a ticket. */
  private static final Set<QuestionTopic> OF_US =
      EnumSet.of(
          QuestionTopic.WHO,
          QuestionTopic.PERSON,
          QuestionTopic.OTHER_PHONE,
          QuestionTopic.NEW_PHONE,
          QuestionTopic.LOST,
          QuestionTopic.IMMIGRATION,
          QuestionTopic.LICENSE);

  private final FollowDesk following;
  private final StatusDesk statuses;
  private final ProofDesk proofs;
  private final UnclearTexts unclear;

  ProofAnswers(FollowDesk following, StatusDesk statuses, ProofDesk proofs, UnclearTexts unclear) {
    this.following = following;
    this.statuses = statuses;
    this.proofs = proofs;
    this.unclear = unclear;
  }

  /** Our answer; empty where the text has one that needs no fact. */
  Optional<List<String>> answer(Subscriber subscriber, PendingChoice asked, IncomingText text) {
    if (proofs.isSaidBy(text, asked)) {
      return prove(subscriber, asked, text);
    }
    Command command = text.command();
    boolean none = subscriber.followed().stream().noneMatch(Subscription::isActive);
    if (command.isStatus()) {
      return Optional.of(status(subscriber, asked, none));
    }
    boolean needed = command.toAnswer().filter(topic -> !OF_US.contains(topic)).isPresent();
    boolean isUnclear =
        (command.isUnclear() || command.isOfNoTicket()) && asked.repeats() < MOST_UNCLEAR;
    if ((needed && none) || isUnclear) {
      asked.repeat();
      unclear.keep(subscriber, text);
      return Optional.of(List.of(proofs.remind(subscriber, asked)));
    }
    return Optional.empty();
  }

  // Some names are also manners; manners that are no driver's name are no wrong answer.
  private Optional<List<String>> prove(
      Subscriber subscriber, PendingChoice asked, IncomingText text) {
    List<ProvenTicket> proven = proofs.proven(asked, text.words());
    if (proven.isEmpty()) {
      return Optional.of(List.of(proofs.refuse(subscriber, asked)))
          .filter(refused -> !text.command().isManners());
    }
    asked.close();
    return Optional.of(following.follow(subscriber, proven));
  }

  private List<String> status(Subscriber subscriber, PendingChoice asked, boolean none) {
    List<String> lines = new ArrayList<>(none ? List.of() : statuses.of(subscriber));
    lines.add(proofs.remind(subscriber, asked));
    return TextPacking.pack(lines);
  }
}
