package org.docketline.subscription;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.docketline.docket.CaseName;
import org.docketline.docket.Citation;
import org.docketline.docket.CitationNumber;

/**
 * What a phone followed or watched for when it stopped: kept for a while, told to nobody, and taken
 * up again by a start.
 */
@Singleton
public final class AsleepNumbers {
  private final Subscribers subscribers;
  private final Following following;
  private final long days;
  private final Clock clock;

  AsleepNumbers(Subscribers subscribers, Following following, WatchConfig watches, Clock clock) {
    this.subscribers = subscribers;
    this.following = following;
    this.days = watches.asleep().toDays();
    this.clock = clock;
  }

  /** For how many days after a stop it is kept. */
  public long days() {
    return days;
  }

  /** All of it, oldest first. */
  public List<Subscription> of(Subscriber subscriber) {
    return Subscription.asleep(subscriber, clock.instant());
  }

  /** The numbers of it. */
  public List<CitationNumber> numbers(Subscriber subscriber) {
    return of(subscriber).stream().map(Subscription::citationNumber).distinct().toList();
  }

  /**
   * Lets this subscriber be texted again, and takes up what is kept, as of now: what fell due
   * meanwhile is not told late. The feeds that were asked for a number and have not answered owe an
   * answer. A watch whose number was found and whose driver is still to be proved waits.
   */
  public List<FollowedNumber> start(
      Subscriber subscriber, Function<CitationNumber, ? extends Collection<String>> unanswered) {
    subscribers.start(subscriber);
    return of(subscriber).stream()
        .flatMap(one -> wake(subscriber, one, unanswered.apply(one.citationNumber())))
        .distinct()
        .toList();
  }

  private Stream<FollowedNumber> wake(
      Subscriber subscriber, Subscription asleep, Collection<String> unanswered) {
    end(asleep);
    List<Citation> found = found(asleep);
    return found.isEmpty() || asleep.unproven
        ? Stream.of(
            following.watch(subscriber, asleep.citationNumber(), unanswered, asleep.unproven))
        : found.stream().map(citation -> follow(subscriber, citation, asleep));
  }

  // The ticket that was followed, where the docket still has it; else what has its number now.
  private static List<Citation> found(Subscription asleep) {
    return Optional.ofNullable(asleep.citationId)
        .flatMap(id -> Citation.<Citation>findByIdOptional(id))
        .map(List::of)
        .orElseGet(() -> Citation.named(CaseName.of(asleep.number())));
  }

  // What its follower has proved, and said of it, holds.
  private FollowedNumber follow(Subscriber subscriber, Citation citation, Subscription asleep) {
    FollowedNumber followed = following.follow(subscriber, citation);
    followed.subscription().driver = asleep.driver;
    followed.subscription().decline(asleep.declined);
    return followed;
  }

  /** Forgets all of it: whoever has the phone says that it is not theirs. */
  public void forget(Subscriber subscriber) {
    of(subscriber).forEach(this::end);
  }

  /** Forgets what goes by these names. */
  public void forget(Subscriber subscriber, Collection<CaseName> names) {
    of(subscriber).stream()
        .filter(one -> names.stream().anyMatch(name -> isOf(one, name)))
        .forEach(this::end);
  }

  private static boolean isOf(Subscription asleep, CaseName name) {
    return asleep.citationNumber().equals(name.number())
        || Citation.named(name).stream().anyMatch(one -> one.id.equals(asleep.citationId));
  }

  // The next work of retention takes its number out.
  private void end(Subscription asleep) {
    asleep.asleepUntil = clock.instant();
  }
}
