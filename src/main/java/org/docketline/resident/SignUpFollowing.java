package org.docketline.resident;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.docketline.docket.Citation;
import org.docketline.docket.CitationNumber;
import org.docketline.lookup.AskedLookUps;
import org.docketline.notice.Notices;
import org.docketline.notice.SignUpNotices;
import org.docketline.subscription.FollowedNumber;
import org.docketline.subscription.Following;
import org.docketline.subscription.SignUp;
import org.docketline.subscription.Subscriber;
import org.docketline.subscription.Subscription;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Follows what somebody who has proved a phone wished, as a text of that phone would. */
@Singleton
final class SignUpFollowing {
  private static final String NOT_ASKED = "none";

  private final Following following;
  private final WantedNumbers numbers;
  private final Notices notices;
  private final SignUpNotices confirmations;
  private final boolean proofWanted;

  SignUpFollowing(
      Following following,
      WantedNumbers numbers,
      Notices notices,
      SignUpNotices confirmations,
      @ConfigProperty(name = "docketline.conversation.verify", defaultValue = NOT_ASKED)
          String verify) {
    this.following = following;
    this.numbers = numbers;
    this.notices = notices;
    this.confirmations = confirmations;
    this.proofWanted = !verify.equals(NOT_ASKED);
  }

  /** Whether a number alone is not enough to be told of its ticket. */
  boolean isProofWanted() {
    return proofWanted;
  }

  /**
   * Follows all of it that there is room for, and plans one text that says so where anything of it
   * is new.
   */
  void follow(SignUp signUp, Subscriber subscriber, TicketWish wish, AskedLookUps asked) {
    boolean first = !Subscription.hasAny(subscriber);
    signUp.followed =
        Stream.concat(found(subscriber, wish), typed(subscriber, wish, asked))
            .filter(followed -> followed.outcome().isNew())
            .map(followed -> followed.subscription().id)
            .distinct()
            .toList();
    if (!signUp.followed.isEmpty()) {
      confirmations.planConfirmation(signUp, first);
    }
  }

  private Stream<FollowedNumber> found(Subscriber subscriber, TicketWish wish) {
    return wish.found().stream()
        .takeWhile(ticket -> !following.isFull(subscriber))
        .flatMap(ticket -> follow(subscriber, ticket).stream());
  }

  private Optional<FollowedNumber> follow(Subscriber subscriber, TicketWish.FoundTicket ticket) {
    Optional<FollowedNumber> followed =
        Citation.<Citation>findByIdOptional(ticket.citation())
            .map(citation -> following.follow(subscriber, citation));
    followed.ifPresent(one -> noteDriver(one, ticket.driver()));
    return followed;
  }

  // Other drivers of the same case have other dates.
  private static void noteDriver(FollowedNumber followed, String driver) {
    if (driver != null) {
      followed.subscription().driver = driver;
    }
  }

  private Stream<FollowedNumber> typed(Subscriber subscriber, TicketWish wish, AskedLookUps asked) {
    return following.withinBound(subscriber, numbers.read(wish.typed())).stream()
        .flatMap(number -> follow(subscriber, number, asked).stream());
  }

  private List<FollowedNumber> follow(
      Subscriber subscriber, CitationNumber number, AskedLookUps asked) {
    return proofWanted && !Citation.numbered(number).isEmpty()
        ? askWhose(subscriber, number)
        : following.followOrWatch(subscriber, number, asked.unanswered(number), proofWanted);
  }

  // Where the county asks who the driver is, it is asked by text, in the same conversation.
  private List<FollowedNumber> askWhose(Subscriber subscriber, CitationNumber number) {
    boolean followed =
        Citation.numbered(number).stream()
            .anyMatch(citation -> Subscription.to(subscriber, citation).isPresent());
    if (!followed) {
      notices.found(following.watch(subscriber, number, List.of(), true).subscription());
    }
    return List.of();
  }
}
