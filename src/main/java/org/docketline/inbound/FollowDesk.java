package org.docketline.inbound;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.docketline.docket.Citation;
import org.docketline.docket.CitationNumber;
import org.docketline.docket.CountyConfig;
import org.docketline.lookup.AskedLookUps;
import org.docketline.notice.CitationFacts;
import org.docketline.outbox.Outbox;
import org.docketline.subscription.OwedLookUps;
import org.docketline.subscription.Subscriber;
import org.docketline.subscription.Subscription;
import org.docketline.understanding.TextedNumbers;
import org.docketline.wording.FilledText;
import org.docketline.wording.ServiceText;
import org.docketline.wording.TextFacts.FollowedFacts;
import org.docketline.wording.TextFacts.TicketFacts;
import org.docketline.wording.TextFacts.WatchFacts;
import org.docketline.wording.TextKey;
import org.docketline.wording.Wording;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Follows citations, and watches for numbers that no docket holds yet. */
@Singleton
final class FollowDesk {
  /** More in one text is a mistake or a guess; each is an index look-up all the same. */
  static final int AT_ONCE = 10;

  private final CitationFacts facts;
  private final StatusDesk statuses;
  private final CourtDesk courts;
  private final ProofDesk proofs;
  private final Wording wording;
  private final OwedLookUps owed;
  private final Outbox outbox;
  private final CountyConfig county;
  private final int watchDays;
  private final Clock clock;

  FollowDesk(
      CitationFacts facts,
      StatusDesk statuses,
      CourtDesk courts,
      ProofDesk proofs,
      Wording wording,
      OwedLookUps owed,
      Outbox outbox,
      CountyConfig county,
      @ConfigProperty(name = "docketline.watch-days") int watchDays,
      Clock clock) {
    this.facts = facts;
    this.statuses = statuses;
    this.courts = courts;
    this.proofs = proofs;
    this.wording = wording;
    this.owed = owed;
    this.outbox = outbox;
    this.county = county;
    this.watchDays = watchDays;
    this.clock = clock;
  }

  /**
   * Follows what the docket holds, once it is proven whose that is, and watches for the rest;
   * {@code asked} may still be found.
   */
  List<String> follow(Subscriber subscriber, TextedNumbers numbers, AskedLookUps asked) {
    boolean first = !Subscription.hasAny(subscriber);
    List<CitationNumber> wanted = numbers.read(number -> !Citation.numbered(number).isEmpty());
    List<CitationNumber> taken = wanted.stream().limit(AT_ONCE).toList();
    List<CitationNumber> unproven = proofs.wantedOf(subscriber, taken);
    List<Followed> followed =
        taken.stream()
            .filter(number -> !unproven.contains(number))
            .flatMap(number -> follow(subscriber, number, asked).stream())
            .toList();
    List<String> lines = new ArrayList<>(said(subscriber, followed, first));
    if (!unproven.isEmpty()) {
      lines.add(proofs.ask(subscriber, unproven));
    }
    if (wanted.size() > AT_ONCE) {
      lines.add(wording.to(subscriber).say(ServiceText.SEVERAL_LEFT_OUT.with(AT_ONCE)));
    }
    return TextPacking.pack(lines);
  }

  /** Follows what is proven to be this phone's. */
  List<String> follow(Subscriber subscriber, List<Citation> proven) {
    boolean first = !Subscription.hasAny(subscriber);
    List<Followed> followed =
        proven.stream().map(citation -> follow(subscriber, citation)).toList();
    return TextPacking.pack(said(subscriber, followed, first));
  }

  private List<String> said(Subscriber subscriber, List<Followed> followed, boolean first) {
    if (followed.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    if (followed.size() == 1) {
      lines.add(confirm(subscriber, followed.get(0), first));
    } else {
      lines.add(
          wording.to(subscriber).say(first ? ServiceText.SEVERAL_ENROLLED : ServiceText.SEVERAL));
      followed.forEach(one -> lines.addAll(statuses.lines(subscriber, one.subscription())));
    }
    whose(subscriber, followed).ifPresent(lines::add);
    return lines;
  }

  // One question at a time, of the first number that is in several courts; and asked once: whoever
  // did not pick then may well go to both.
  private Optional<String> whose(Subscriber subscriber, List<Followed> followed) {
    return followed.stream()
        .filter(one -> !one.already())
        .map(one -> one.subscription().citationNumber())
        .distinct()
        .flatMap(number -> courts.question(subscriber, number).stream())
        .findFirst();
  }

  /** Keeps of a number what is in these courts. */
  List<String> keep(Subscriber subscriber, CitationNumber number, List<String> chosen) {
    return courts.keep(subscriber, number, chosen).stream()
        .map(kept -> confirm(subscriber, followed(kept), false))
        .toList();
  }

  private static Followed followed(Subscription kept) {
    return new Followed(kept, Citation.findById(kept.citationId), false, false);
  }

  private List<Followed> follow(Subscriber subscriber, CitationNumber number, AskedLookUps asked) {
    List<Citation> citations = Citation.numbered(number);
    return citations.isEmpty()
        ? List.of(watch(subscriber, number, asked.unanswered(number)))
        : citations.stream().map(citation -> follow(subscriber, citation)).toList();
  }

  private Followed follow(Subscriber subscriber, Citation citation) {
    Optional<Subscription> before = Subscription.to(subscriber, citation);
    before.ifPresent(following -> outbox.withdraw(following.id, "found", "told in an answer"));
    return new Followed(
        before.orElseGet(() -> begin(subscriber, citation)), citation, before.isPresent(), false);
  }

  private Subscription begin(Subscriber subscriber, Citation citation) {
    Instant now = clock.instant();
    Optional<Subscription> watch = Subscription.waiting(subscriber, citation.number);
    watch.ifPresent(waiting -> waiting.activate(citation, now));
    return watch.orElseGet(() -> Subscription.follow(subscriber, citation, now));
  }

  private Followed watch(Subscriber subscriber, CitationNumber number, Set<String> unanswered) {
    Optional<Subscription> before = Subscription.waiting(subscriber, number.value());
    Instant now = clock.instant();
    Instant until = now.atZone(county.timeZone()).plusDays(watchDays).toInstant();
    Subscription watch = before.orElseGet(() -> Subscription.watch(subscriber, number, now, until));
    watch.unproven = proofs.areWanted();
    if (before.isEmpty()) {
      owed.owe(watch, unanswered);
    }
    return new Followed(watch, null, before.isPresent(), !unanswered.isEmpty());
  }

  private String confirm(Subscriber subscriber, Followed followed, boolean first) {
    return wording
        .to(subscriber)
        .say(followed.citation() == null ? watched(followed, first) : found(followed, first));
  }

  private FilledText watched(Followed followed, boolean first) {
    TicketFacts ticket = facts.ofUnfound(followed.subscription().citationNumber());
    if (followed.lookedUp() && !followed.already()) {
      return (first ? ServiceText.LOOKING_ENROLLED : ServiceText.LOOKING).with(ticket);
    }
    return followed
        .either(
            first,
            ServiceText.WATCHING_ENROLLED,
            ServiceText.WATCHING,
            ServiceText.WATCHING_ALREADY)
        .with(new WatchFacts(ticket, watchDays));
  }

  private FilledText found(Followed followed, boolean first) {
    return followed
        .either(first, ServiceText.ENROLLED, ServiceText.FOLLOWED, ServiceText.FOLLOWED_ALREADY)
        .with(new FollowedFacts(facts.of(followed.subscription()), watchDays));
  }

  /** What came of one number: the citation is null while it is watched for, or looked up. */
  private record Followed(
      Subscription subscription, Citation citation, boolean already, boolean lookedUp) {
    <F> TextKey<F> either(
        boolean first, TextKey<F> enrolled, TextKey<F> further, TextKey<F> known) {
      return already ? known : first ? enrolled : further;
    }
  }
}
