package org.docketline.inbound;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.docketline.docket.CitationNumber;
import org.docketline.docket.CountyConfig;
import org.docketline.subscription.EndReason;
import org.docketline.subscription.Following;
import org.docketline.subscription.Subscriber;
import org.docketline.subscription.Subscription;
import org.docketline.understanding.Command.Remove;
import org.docketline.understanding.OptionPick;
import org.docketline.understanding.TextedNumbers;
import org.docketline.wording.ServiceText;
import org.docketline.wording.Wording;

/** Leaves the ticket that a subscriber means, and asks which one where that is not plain. */
@Singleton
final class LeaveDesk {
  /** A question lists no more tickets than these. */
  private static final int MOST = 9;

  private final Following following;
  private final Wording wording;
  private final CountyConfig county;
  private final Clock clock;

  LeaveDesk(Following following, Wording wording, CountyConfig county, Clock clock) {
    this.following = following;
    this.wording = wording;
    this.county = county;
    this.clock = clock;
  }

  /** Whether the text asks to stop and names no ticket that the subscriber follows. */
  boolean meansAll(Subscriber subscriber, Remove remove) {
    return remove.orAll()
        && remove.numbers().names().stream()
            .allMatch(name -> Subscription.numbersOf(subscriber, name).isEmpty())
        && endings(subscriber, remove, followed(subscriber)).isEmpty()
        && Collections.disjoint(remove.endings(), shown(followed(subscriber)));
  }

  List<String> leave(Subscriber subscriber, Remove remove) {
    List<CitationNumber> followed = followed(subscriber);
    List<String> endings =
        remove.numbers().isEmpty() ? remove.endings() : endings(subscriber, remove, followed);
    if (!remove.numbers().isEmpty() && endings.isEmpty()) {
      return leave(
          subscriber, remove.numbers().read(name -> Subscription.numbersOf(subscriber, name)));
    }
    return endings.isEmpty()
        ? leaveOneOf(subscriber, followed)
        : leaveEndingIn(subscriber, followed, endings);
  }

  // Where texts name tickets by more than their last four, that looks like a whole number.
  private List<String> endings(
      Subscriber subscriber, Remove remove, List<CitationNumber> followed) {
    List<String> shown = shown(followed);
    return remove.numbers().names().stream()
        .filter(name -> Subscription.numbersOf(subscriber, name).isEmpty())
        .map(name -> name.number().value())
        .filter(shown::contains)
        .toList();
  }

  private List<String> shown(List<CitationNumber> followed) {
    return followed.stream().map(county::endingOf).toList();
  }

  private static List<CitationNumber> followed(Subscriber subscriber) {
    return subscriber.followed().stream().map(Subscription::citationNumber).distinct().toList();
  }

  private List<String> leaveEndingIn(
      Subscriber subscriber, List<CitationNumber> followed, List<String> endings) {
    Map<String, List<CitationNumber>> alike =
        followed.stream()
            .filter(number -> endings.contains(county.endingOf(number)))
            .collect(Collectors.groupingBy(county::endingOf));
    boolean plain = alike.values().stream().allMatch(numbers -> numbers.size() == 1);
    List<CitationNumber> meant = alike.values().stream().flatMap(Collection::stream).toList();
    return plain && !meant.isEmpty() ? leave(subscriber, meant) : leaveOneOf(subscriber, meant);
  }

  private List<String> leaveOneOf(Subscriber subscriber, List<CitationNumber> several) {
    return switch (several.size()) {
      case 0 -> List.of(wording.to(subscriber).say(ServiceText.REMOVE_WHICH));
      case 1 -> leave(subscriber, several);
      default -> List.of(ask(subscriber, several.stream().limit(MOST).toList()));
    };
  }

  private String ask(Subscriber subscriber, List<CitationNumber> several) {
    List<String> numbers = several.stream().map(CitationNumber::value).toList();
    PendingChoice.ask(subscriber, PendingChoice.Kind.TICKET, null, numbers, clock.instant());
    return wording
        .to(subscriber)
        .say(ServiceText.CHOOSE_TICKET.with(OptionPick.list(named(several))));
  }

  // Texts name a ticket by how it ends. Tickets that end alike are named in full.
  private List<String> named(List<CitationNumber> several) {
    Map<String, Long> endings =
        several.stream()
            .map(county::endingOf)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return several.stream()
        .map(one -> endings.get(county.endingOf(one)) == 1 ? county.endingOf(one) : one.value())
        .toList();
  }

  List<String> leave(Subscriber subscriber, List<CitationNumber> unwanted) {
    return TextPacking.pack(
        unwanted.stream()
            .limit(TextedNumbers.AT_ONCE)
            .map(number -> leave(subscriber, number))
            .toList());
  }

  private String leave(Subscriber subscriber, CitationNumber number) {
    List<Subscription> left = Subscription.of(subscriber, number);
    left.forEach(subscription -> following.end(subscription, EndReason.LEFT));
    var key = left.isEmpty() ? ServiceText.REMOVE_UNKNOWN : ServiceText.REMOVED;
    return wording.to(subscriber).say(key.with(county.endingOf(number)));
  }
}
