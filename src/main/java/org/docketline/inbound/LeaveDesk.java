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
import org.docketline.docket.TicketNow;
import org.docketline.notice.CitationFacts;
import org.docketline.subscription.EndReason;
import org.docketline.subscription.Following;
import org.docketline.subscription.Subscriber;
import org.docketline.subscription.Subscription;
import org.docketline.understanding.Command.Remove;
import org.docketline.understanding.NamedOption;
import org.docketline.understanding.TextedNumbers;
import org.docketline.wording.OptionList;
import org.docketline.wording.ServiceText;
import org.docketline.wording.TextPart;
import org.docketline.wording.Wording;

/** Leaves the ticket that a subscriber means, and asks which one where that is not plain. */
@Singleton
final class LeaveDesk {
  /** A question lists no more tickets than these. */
  private static final int MOST = 9;

  /** Letters of a text that its options may take; each takes so many beside its name. */
  private static final int ROOM = 200;

  private static final int BESIDE = 8;

  private final Following following;
  private final CitationFacts facts;
  private final Wording wording;
  private final CountyConfig county;
  private final Clock clock;

  LeaveDesk(
      Following following, CitationFacts facts, Wording wording, CountyConfig county, Clock clock) {
    this.following = following;
    this.facts = facts;
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
      default -> List.of(ask(subscriber, fitting(several)));
    };
  }

  private static List<CitationNumber> fitting(List<CitationNumber> several) {
    int longest = several.stream().mapToInt(one -> one.value().length()).max().orElse(0);
    return several.stream().limit(Math.min(MOST, Math.max(2, ROOM / (longest + BESIDE)))).toList();
  }

  private String ask(Subscriber subscriber, List<CitationNumber> several) {
    List<String> numbers = several.stream().map(CitationNumber::value).toList();
    PendingChoice.ask(subscriber, PendingChoice.Kind.TICKET, null, numbers, clock.instant());
    return wording.to(subscriber).say(ServiceText.CHOOSE_TICKET.with(choices(several)));
  }

  private TextPart choices(List<CitationNumber> several) {
    List<String> names = named(several);
    boolean inFull = names.stream().anyMatch(name -> name.length() > CitationNumber.ENDING);
    return inFull
        ? OptionList.of(names.stream().map(LeaveDesk::part).toList())
        : OptionList.ofTickets(names);
  }

  private static TextPart part(String name) {
    return (texts, brevity) -> name;
  }

  /** The same question once more. */
  List<String> again(Subscriber subscriber, PendingChoice asked) {
    return List.of(ask(subscriber, asked.options.stream().map(CitationNumber::new).toList()));
  }

  /** What to say where none is to be left. */
  List<String> none(Subscriber subscriber) {
    return List.of(wording.to(subscriber).say(ServiceText.NONE_OF_TICKETS));
  }

  /** The tickets of a question, by what a text may mean them. */
  List<NamedOption> options(Subscriber subscriber, PendingChoice asked) {
    return asked.options.stream()
        .map(CitationNumber::new)
        .map(number -> option(subscriber, number))
        .toList();
  }

  private NamedOption option(Subscriber subscriber, CitationNumber number) {
    List<TicketNow> tickets =
        Subscription.of(subscriber, number).stream()
            .filter(Subscription::isActive)
            .map(facts::ticket)
            .toList();
    return OptionNames.ticket(number.value(), county.endingOf(number), tickets);
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
