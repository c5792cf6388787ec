package org.docketline.inbound;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.docketline.docket.CitationNumber;
import org.docketline.subscription.Subscriber;
import org.docketline.subscription.Subscription;
import org.docketline.understanding.Command.Remove;
import org.docketline.understanding.OptionPick;
import org.docketline.wording.ServiceText;
import org.docketline.wording.Wording;

/** Leaves one of the tickets that a phone follows, and asks which where that is not plain. */
@Singleton
final class LeaveDesk {
  /** More are not listed in a text. */
  private static final int MOST = 9;

  private final Wording wording;
  private final Clock clock;

  LeaveDesk(Wording wording, Clock clock) {
    this.wording = wording;
    this.clock = clock;
  }

  /** Whether it is in words of stopping, and of nothing that this phone follows. */
  boolean meansAll(Subscriber subscriber, Remove remove) {
    return remove.orAll()
        && remove.numbers().pieces().stream()
            .flatMap(piece -> piece.readings().stream().flatMap(List::stream))
            .allMatch(number -> Subscription.of(subscriber, number).isEmpty());
  }

  List<String> leave(Subscriber subscriber, Remove remove) {
    if (!remove.numbers().isEmpty()) {
      return leave(
          subscriber,
          remove.numbers().read(number -> !Subscription.of(subscriber, number).isEmpty()));
    }
    List<CitationNumber> followed = followed(subscriber);
    return remove.endings().isEmpty()
        ? leaveOneOf(subscriber, followed)
        : leaveEndingIn(subscriber, followed, remove.endings());
  }

  private static List<CitationNumber> followed(Subscriber subscriber) {
    return subscriber.followed().stream().map(Subscription::citationNumber).distinct().toList();
  }

  private List<String> leaveEndingIn(
      Subscriber subscriber, List<CitationNumber> followed, List<String> endings) {
    Map<String, List<CitationNumber>> alike =
        followed.stream()
            .filter(number -> endings.contains(number.lastFour()))
            .collect(Collectors.groupingBy(CitationNumber::lastFour));
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

  // By the last four, as ever; in full only those that end alike.
  private static List<String> named(List<CitationNumber> several) {
    Map<String, Long> endings =
        several.stream()
            .map(CitationNumber::lastFour)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return several.stream()
        .map(one -> endings.get(one.lastFour()) == 1 ? one.lastFour() : one.value())
        .toList();
  }

  List<String> leave(Subscriber subscriber, List<CitationNumber> unwanted) {
    return TextPacking.pack(
        unwanted.stream()
            .limit(FollowDesk.AT_ONCE)
            .map(number -> leave(subscriber, number))
            .toList());
  }

  private String leave(Subscriber subscriber, CitationNumber number) {
    List<Subscription> left = Subscription.of(subscriber, number);
    left.forEach(subscription -> subscription.end("texted REMOVE", clock.instant()));
    var key = left.isEmpty() ? ServiceText.REMOVE_UNKNOWN : ServiceText.REMOVED;
    return wording.to(subscriber).say(key.with(number.lastFour()));
  }
}
