package org.docketline.subscription;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.docketline.docket.CaseName;
import org.docketline.docket.Citation;
import org.docketline.docket.CitationNumber;
import org.docketline.docket.CountyConfig;
import org.jboss.logging.Logger;

/**
 * Begins and ends the following of citations, whoever asks: a text, a page, an operator, or a poll
 * that finds a number. It says what came of each number, and leaves the words to its caller.
 */
@Singleton
public final class Following {
  private static final Logger LOG = Logger.getLogger(Following.class);

  private final Subscribers subscribers;
  private final OwedLookUps owed;
  private final WatchedNumbers numbers;
  private final CountyConfig county;
  private final int watchDays;
  private final int mostTickets;
  private final Clock clock;

  Following(
      Subscribers subscribers,
      OwedLookUps owed,
      WatchedNumbers numbers,
      CountyConfig county,
      WatchConfig watches,
      Clock clock) {
    this.subscribers = subscribers;
    this.owed = owed;
    this.numbers = numbers;
    this.county = county;
    this.watchDays = watches.watchDays();
    this.mostTickets = watches.mostTickets();
    this.clock = clock;
  }

  /** How long a number that no docket holds is watched for. */
  public int watchDays() {
    return watchDays;
  }

  /** How many numbers a phone may follow, so that nobody reads a docket by guessing its numbers. */
  public int mostTickets() {
    return mostTickets;
  }

  /** Whether this phone may follow no other number. */
  public boolean isFull(Subscriber subscriber) {
    return Subscription.numbersKept(subscriber).size() >= mostTickets;
  }

  /** Of these numbers what the subscriber has already, and as many others as there is room for. */
  public List<CitationNumber> withinBound(Subscriber subscriber, List<CitationNumber> numbers) {
    Set<String> kept = Subscription.numbersKept(subscriber);
    List<CitationNumber> added =
        numbers.stream()
            .filter(number -> !kept.contains(number.value()))
            .limit(Math.max(0, mostTickets - kept.size()))
            .toList();
    return numbers.stream()
        .filter(number -> kept.contains(number.value()) || added.contains(number))
        .toList();
  }

  /** Follows every citation of this number. Empty where the docket holds none. */
  public List<FollowedNumber> follow(Subscriber subscriber, CitationNumber number) {
    return Citation.numbered(number).stream()
        .map(citation -> follow(subscriber, citation))
        .toList();
  }

  /**
   * Follows every citation of this number, or {@link #watch watches} for it where there is none.
   */
  public List<FollowedNumber> followOrWatch(
      Subscriber subscriber,
      CitationNumber number,
      Collection<String> unanswered,
      boolean unproven) {
    return followOrWatch(subscriber, number, Citation.numbered(number), unanswered, unproven);
  }

  /** The same, where it was read which citations have this number. */
  public List<FollowedNumber> followOrWatch(
      Subscriber subscriber,
      CitationNumber number,
      List<Citation> citations,
      Collection<String> unanswered,
      boolean unproven) {
    List<FollowedNumber> followed =
        citations.stream().map(citation -> follow(subscriber, citation)).toList();
    return followed.isEmpty() ? List.of(watch(subscriber, number, unanswered, unproven)) : followed;
  }

  /** Follows this citation. */
  public FollowedNumber follow(Subscriber subscriber, Citation citation) {
    return Subscription.to(subscriber, citation)
        .map(before -> new FollowedNumber(before, FollowOutcome.FOLLOWED_ALREADY))
        .orElseGet(() -> new FollowedNumber(begin(subscriber, citation), FollowOutcome.FOLLOWED));
  }

  private Subscription begin(Subscriber subscriber, Citation citation) {
    Instant now = clock.instant();
    Optional<Subscription> watch = Subscription.waiting(subscriber, citation.number);
    watch.ifPresent(waiting -> waiting.activate(citation, now));
    Subscription begun = watch.orElseGet(() -> Subscription.follow(subscriber, citation, now));
    log(begun, subscriber, "follows citation " + citation.id);
    return begun;
  }

  /**
   * Watches for a number that no docket holds. The feeds that were asked for it and have not
   * answered owe an answer. Where the county asks whose ticket it is, the watch is {@code
   * unproven}: once found, no date is told unasked.
   */
  public FollowedNumber watch(
      Subscriber subscriber,
      CitationNumber number,
      Collection<String> unanswered,
      boolean unproven) {
    Optional<Subscription> before = Subscription.waiting(subscriber, number.value());
    before.ifPresent(watch -> watch.unproven = unproven);
    return before
        .map(watch -> new FollowedNumber(watch, FollowOutcome.WATCHED_ALREADY))
        .orElseGet(() -> beginWatch(subscriber, number, unanswered, unproven));
  }

  private FollowedNumber beginWatch(
      Subscriber subscriber,
      CitationNumber number,
      Collection<String> unanswered,
      boolean unproven) {
    Instant now = clock.instant();
    Instant until = now.atZone(county.timeZone()).plusDays(watchDays).toInstant();
    Subscription watch = Subscription.watch(subscriber, number, numbers.hash(number), now, until);
    watch.unproven = unproven;
    owed.owe(watch, unanswered);
    log(watch, subscriber, "watches for a number");
    return new FollowedNumber(
        watch, unanswered.isEmpty() ? FollowOutcome.WATCHED : FollowOutcome.LOOKED_UP);
  }

  /** The watches whose number the docket now holds. */
  public List<Subscription> watchesFound() {
    return numbers.found();
  }

  /** The number of this watch has appeared: follows every citation that has it. */
  public List<Subscription> found(Subscription watch) {
    Instant now = clock.instant();
    Subscriber subscriber = Subscriber.findById(watch.subscriberId);
    List<Citation> citations = Citation.named(CaseName.of(watch.number()));
    watch.activate(citations.get(0), now);
    log(watch, subscriber, "has found citation " + watch.citationId);
    Stream<Subscription> others =
        citations.stream().skip(1).map(other -> follow(subscriber, other).subscription());
    return Stream.concat(Stream.of(watch), others).toList();
  }

  /**
   * Follows, beside one citation, another that has its number now. Empty where it is followed
   * already, or where its follower has left it as another's.
   */
  public Optional<Subscription> followAlso(Subscription left, Citation other) {
    Subscriber subscriber = Subscriber.findById(left.subscriberId);
    return Subscription.isLeft(subscriber, other)
        ? Optional.empty()
        : Optional.of(follow(subscriber, other))
            .filter(followed -> followed.outcome() == FollowOutcome.FOLLOWED)
            .map(FollowedNumber::subscription);
  }

  /** Ends the watches that have lasted their time. */
  public List<Subscription> endWatches() {
    List<Subscription> over = Subscription.watchesOver(clock.instant());
    over.forEach(watch -> end(watch, EndReason.NOT_FOUND));
    return over;
  }

  /** Ends up to so many that follow what has been over since this day. */
  public List<Subscription> endOver(LocalDate day, int most) {
    Instant since = day.atStartOfDay(county.timeZone()).toInstant();
    List<Subscription> over = Subscription.followedInVain(day, since, most);
    over.forEach(subscription -> end(subscription, EndReason.OVER));
    return over;
  }

  /** Ends one, and so all that would be told of it. */
  public void end(Subscription subscription, EndReason why) {
    subscription.end(why, clock.instant());
    log(subscription, Subscriber.findById(subscription.subscriberId), "ended: " + why.words());
  }

  private void log(Subscription subscription, Subscriber subscriber, String what) {
    LOG.infof("%s, subscription %d: %s", subscribers.named(subscriber), subscription.id, what);
  }
}
