package org.docketline.inbound;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.docketline.docket.CitationNumber;
import org.docketline.docket.ProvenTicket;
import org.docketline.lookup.AskedLookUps;
import org.docketline.notice.CitationFacts;
import org.docketline.notice.Notices;
import org.docketline.subscription.FollowOutcome;
import org.docketline.subscription.FollowedNumber;
import org.docketline.subscription.Following;
import org.docketline.subscription.Subscriber;
import org.docketline.subscription.Subscription;
import org.docketline.understanding.TextedNumbers;
import org.docketline.wording.FilledText;
import org.docketline.wording.ServiceText;
import org.docketline.wording.TextFacts.FollowedFacts;
import org.docketline.wording.TextFacts.TicketFacts;
import org.docketline.wording.TextFacts.WatchFacts;
import org.docketline.wording.Wording;

/** Follows citations, and watches for numbers that no docket holds yet. */
@Singleton
final class FollowDesk {
  private final Following following;
  private final CitationFacts facts;
  private final StatusDesk statuses;
  private final CourtDesk courts;
  private final ProofDesk proofs;
  private final Wording wording;
  private final Notices notices;

  FollowDesk(
      Following following,
      CitationFacts facts,
      StatusDesk statuses,
      CourtDesk courts,
      ProofDesk proofs,
      Wording wording,
      Notices notices) {
    this.following = following;
    this.facts = facts;
    this.statuses = statuses;
    this.courts = courts;
    this.proofs = proofs;
    this.wording = wording;
    this.notices = notices;
  }

  /**
   * Follows the numbers that the docket holds, or asks first whose they are, and watches for the
   * others. Look-up systems that were {@code asked} may still find those.
   */
  List<String> follow(
      Subscriber subscriber, TextedNumbers numbers, NamedTickets tickets, AskedLookUps asked) {
    boolean first = !Subscription.hasAny(subscriber);
    List<CitationNumber> wanted = numbers.read(tickets::numbersOf);
    List<CitationNumber> read = wanted.stream().limit(TextedNumbers.AT_ONCE).toList();
    List<CitationNumber> taken = following.withinBound(subscriber, read);
    List<CitationNumber> unproven = proofs.wantedOf(subscriber, taken);
    List<FollowedNumber> followed =
        taken.stream()
            .filter(number -> !unproven.contains(number))
            .flatMap(number -> follow(subscriber, number, tickets, asked).stream())
            .toList();
    List<String> lines = new ArrayList<>(said(subscriber, followed, first));
    if (!unproven.isEmpty()) {
      lines.add(proofs.ask(subscriber, unproven));
    }
    if (taken.size() < read.size()) {
      lines.add(
          wording.to(subscriber).say(ServiceText.NO_MORE_TICKETS.with(following.mostTickets())));
    } else if (wanted.size() > TextedNumbers.AT_ONCE) {
      lines.add(
          wording.to(subscriber).say(ServiceText.SEVERAL_LEFT_OUT.with(TextedNumbers.AT_ONCE)));
    }
    return TextPacking.pack(lines);
  }

  /** Follows tickets that the subscriber has proven to be theirs. */
  List<String> follow(Subscriber subscriber, List<ProvenTicket> proven) {
    boolean first = !Subscription.hasAny(subscriber);
    List<FollowedNumber> followed =
        proven.stream().map(ticket -> follow(subscriber, ticket)).toList();
    return TextPacking.pack(said(subscriber, followed, first));
  }

  private List<String> said(Subscriber subscriber, List<FollowedNumber> followed, boolean first) {
    if (followed.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    List<FollowedNumber> told = toTell(followed);
    noteAnswers(told);
    if (told.size() == 1) {
      lines.add(confirm(subscriber, told.get(0), first));
    } else {
      lines.add(
          wording.to(subscriber).say(first ? ServiceText.SEVERAL_ENROLLED : ServiceText.SEVERAL));
      told.forEach(one -> lines.addAll(statuses.lines(subscriber, one.subscription())));
    }
    whose(subscriber, followed).ifPresent(lines::add);
    return lines;
  }

  // Of a number that is watched for alone, nothing is told that a text could tell too.
  private void noteAnswers(List<FollowedNumber> told) {
    notices.noteAnswers(
        told.stream()
            .map(FollowedNumber::subscription)
            .filter(one -> told.size() > 1 || one.isActive())
            .toList());
  }

  private List<FollowedNumber> toTell(List<FollowedNumber> followed) {
    List<Subscription> told =
        facts.toTell(followed.stream().map(FollowedNumber::subscription).toList());
    return followed.stream().filter(one -> told.contains(one.subscription())).toList();
  }

  // We ask one question at a time, about the first number that several courts have, and we ask it
  // once: a subscriber who did not pick a court may have a date in both.
  private Optional<String> whose(Subscriber subscriber, List<FollowedNumber> followed) {
    return followed.stream()
        .filter(one -> one.outcome().isNew())
        .map(one -> one.subscription().citationNumber())
        .distinct()
        .flatMap(number -> courts.question(subscriber, number).stream())
        .findFirst();
  }

  /** Keeps following a number in these courts alone. */
  List<String> keep(Subscriber subscriber, CitationNumber number, List<String> chosen) {
    return courts.keep(subscriber, number, chosen).stream()
        .map(kept -> new FollowedNumber(kept, FollowOutcome.FOLLOWED))
        .map(kept -> confirm(subscriber, kept, false))
        .toList();
  }

  private List<FollowedNumber> follow(
      Subscriber subscriber, CitationNumber number, NamedTickets tickets, AskedLookUps asked) {
    List<FollowedNumber> followed =
        following.followOrWatch(
            subscriber,
            number,
            tickets.numbered(number),
            asked.unanswered(number),
            proofs.areWanted());
    followed.forEach(this::withdraw);
    return followed;
  }

  private FollowedNumber follow(Subscriber subscriber, ProvenTicket proven) {
    FollowedNumber followed = following.follow(subscriber, proven.citation());
    followed.subscription().driver = proven.driver();
    withdraw(followed);
    return followed;
  }

  private void withdraw(FollowedNumber followed) {
    if (followed.outcome() == FollowOutcome.FOLLOWED_ALREADY) {
      notices.withdrawFound(followed.subscription(), "told in an answer");
    }
  }

  private String confirm(Subscriber subscriber, FollowedNumber followed, boolean first) {
    return wording.to(subscriber).say(confirmation(followed, first));
  }

  private FilledText confirmation(FollowedNumber followed, boolean first) {
    return switch (followed.outcome()) {
      case FOLLOWED -> (first ? ServiceText.ENROLLED : ServiceText.FOLLOWED).with(found(followed));
      case FOLLOWED_ALREADY -> ServiceText.FOLLOWED_ALREADY.with(found(followed));
      case WATCHED ->
          (first ? ServiceText.WATCHING_ENROLLED : ServiceText.WATCHING).with(watched(followed));
      case WATCHED_ALREADY -> ServiceText.WATCHING_ALREADY.with(watched(followed));
      case LOOKED_UP ->
          (first ? ServiceText.LOOKING_ENROLLED : ServiceText.LOOKING).with(unfound(followed));
    };
  }

  private FollowedFacts found(FollowedNumber followed) {
    return new FollowedFacts(facts.of(followed.subscription()), following.watchDays());
  }

  private WatchFacts watched(FollowedNumber followed) {
    return new WatchFacts(unfound(followed), following.watchDays());
  }

  private TicketFacts unfound(FollowedNumber followed) {
    return facts.ofUnfound(followed.subscription().citationNumber());
  }
}
