package org.docketline.inbound;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.docketline.docket.Citation;
import org.docketline.docket.CitationNumber;
import org.docketline.docket.CountyConfig;
import org.docketline.feed.Asked;
import org.docketline.inbound.Command.Remove;
import org.docketline.notice.CitationFacts;
import org.docketline.notice.Wording;
import org.docketline.outbox.Outbox;
import org.docketline.subscription.OwedLookUps;
import org.docketline.subscription.Subscriber;
import org.docketline.subscription.Subscription;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Follows citations, watches for numbers that no docket holds yet, and leaves them again. */
@Singleton
final class FollowDesk {
  /** More in one text is a mistake or a guess; each is an index look-up all the same. */
  static final int AT_ONCE = 10;

  private final CitationFacts facts;
  private final StatusDesk statuses;
  private final Wording wording;
  private final OwedLookUps owed;
  private final Outbox outbox;
  private final CountyConfig county;
  private final int watchDays;
  private final Clock clock;

  FollowDesk(
      CitationFacts facts,
      StatusDesk statuses,
      Wording wording,
      OwedLookUps owed,
      Outbox outbox,
      CountyConfig county,
      @ConfigProperty(name = "docketline.watch-days") int watchDays,
      Clock clock) {
    this.facts = facts;
    this.statuses = statuses;
    this.wording = wording;
    this.owed = owed;
    this.outbox = outbox;
    this.county = county;
    this.watchDays = watchDays;
    this.clock = clock;
  }

  /** Follows what the docket holds, and watches for the rest; {@code asked} may still be found. */
  List<String> follow(Subscriber subscriber, Numbers numbers, Asked asked) {
    boolean first = !Subscription.hasAny(subscriber);
    List<CitationNumber> wanted = numbers.read(number -> !Citation.numbered(number).isEmpty());
    List<Followed> followed =
        wanted.stream().limit(AT_ONCE).flatMap(n -> follow(subscriber, n, asked).stream()).toList();
    if (followed.size() == 1) {
      return List.of(confirm(subscriber, followed.get(0), first));
    }
    List<String> lines = new ArrayList<>();
    lines.add(wording.to(subscriber).say(first ? "several-enrolled" : "several"));
    followed.forEach(one -> lines.addAll(statuses.lines(subscriber, one.subscription())));
    if (wanted.size() > AT_ONCE) {
      lines.add(wording.to(subscriber).say("several-left-out", Map.of("count", AT_ONCE)));
    }
    return Packing.pack(lines);
  }

  private List<Followed> follow(Subscriber subscriber, CitationNumber number, Asked asked) {
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
    if (before.isEmpty()) {
      owed.owe(watch, unanswered);
    }
    return new Followed(watch, null, before.isPresent(), !unanswered.isEmpty());
  }

  private String confirm(Subscriber subscriber, Followed followed, boolean first) {
    Map<String, Object> said = new HashMap<>(Map.of("days", watchDays));
    said.putAll(
        followed.citation() == null
            ? facts.ofUnfound(followed.subscription().citationNumber())
            : facts.of(followed.citation()));
    return wording.to(subscriber).say(followed.wording(first), said);
  }

  List<String> remove(Subscriber subscriber, Remove remove) {
    List<CitationNumber> unwanted =
        remove.numbers().isEmpty()
            ? followedEndingIn(subscriber, remove.endings())
            : remove.numbers().read(number -> !Subscription.of(subscriber, number).isEmpty());
    if (unwanted.isEmpty()) {
      return List.of(wording.to(subscriber).say("remove-which"));
    }
    return Packing.pack(
        unwanted.stream().limit(AT_ONCE).map(number -> remove(subscriber, number)).toList());
  }

  // Two that end alike are told apart by their whole numbers only.
  private static List<CitationNumber> followedEndingIn(Subscriber subscriber, List<String> ends) {
    Map<String, Set<CitationNumber>> followed =
        subscriber.followed().stream()
            .map(Subscription::citationNumber)
            .collect(Collectors.groupingBy(CitationNumber::lastFour, Collectors.toSet()));
    return ends.stream()
        .distinct()
        .map(end -> followed.getOrDefault(end, Set.of()))
        .filter(alike -> alike.size() == 1)
        .flatMap(Set::stream)
        .toList();
  }

  private String remove(Subscriber subscriber, CitationNumber number) {
    List<Subscription> left = Subscription.of(subscriber, number);
    left.forEach(subscription -> subscription.end("texted REMOVE", clock.instant()));
    String key = left.isEmpty() ? "remove-unknown" : "removed";
    return wording.to(subscriber).say(key, Map.of("last4", number.lastFour()));
  }

  /** What came of one number: the citation is null while it is watched for, or looked up. */
  private record Followed(
      Subscription subscription, Citation citation, boolean already, boolean lookedUp) {
    String wording(boolean first) {
      if (already) {
        return citation == null ? "watching-already" : "followed-already";
      }
      if (citation == null) {
        return (lookedUp ? "looking" : "watching") + (first ? "-enrolled" : "");
      }
      return first ? "enrolled" : "followed";
    }
  }
}
