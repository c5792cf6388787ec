package org.docketline.inbound;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docketline.docket.Citation;
import org.docketline.docket.CitationNumber;
import org.docketline.docket.CountyConfig;
import org.docketline.docket.DriverProof;
import org.docketline.docket.ProvenTicket;
import org.docketline.feed.Feeds;
import org.docketline.settings.SettingProblems;
import org.docketline.subscription.Subscriber;
import org.docketline.subscription.Subscription;
import org.docketline.understanding.TextedNumbers;
import org.docketline.wording.ServiceText;
import org.docketline.wording.TextKey;
import org.docketline.wording.Wording;

/**
 * Asks a subscriber for a fact that only the driver would know, where the county wants that, before
 * it tells anything of a ticket.
 */
// It is made at start, before any timer, so that an operator hears of a feed that lacks the fact.
@Startup(Interceptor.Priority.PLATFORM_BEFORE - 1)
@Singleton
final class ProofDesk {
  /** Wrong answers of a phone in a day: enough to forgive a slip, too few to try out dates. */
  private static final int MOST_MISSES = 5;

  private final SecondFact fact;
  private final DriverProof proof;
  private final Wording wording;
  private final CountyConfig county;
  private final Clock clock;

  ProofDesk(
      ConversationConfig config,
      Feeds feeds,
      DriverProof proof,
      Wording wording,
      CountyConfig county,
      Clock clock) {
    new SettingProblems().addAll(ConversationProblems.problems(config, feeds)).throwIfAny();
    this.fact = config.verify();
    this.proof = proof;
    this.wording = wording;
    this.county = county;
    this.clock = clock;
  }

  boolean areWanted() {
    return fact != SecondFact.NONE;
  }

  /** The numbers that the docket holds and that the subscriber has yet to prove. */
  List<CitationNumber> wantedOf(Subscriber subscriber, List<CitationNumber> numbers) {
    return areWanted()
        ? numbers.stream().filter(number -> isWanted(subscriber, number)).toList()
        : List.of();
  }

  private static boolean isWanted(Subscriber subscriber, CitationNumber number) {
    List<Citation> known = Citation.numbered(number);
    return !known.isEmpty()
        && known.stream().allMatch(citation -> Subscription.to(subscriber, citation).isEmpty());
  }

  String ask(Subscriber subscriber, List<CitationNumber> numbers) {
    boolean hopeless = PendingChoice.misses(subscriber, clock.instant()) >= MOST_MISSES;
    List<String> options = numbers.stream().map(CitationNumber::value).toList();
    if (hopeless || numbers.stream().noneMatch(this::canBeProven)) {
      return say(subscriber, ServiceText.VERIFY_CALL, options);
    }
    PendingChoice.ask(subscriber, PendingChoice.Kind.FACT, null, options, clock.instant());
    return say(subscriber, question(), options);
  }

  private TextKey<String> question() {
    return switch (fact) {
      case BIRTH_DATE -> ServiceText.VERIFY_BIRTH_DATE;
      case LAST_NAME -> ServiceText.VERIFY_LAST_NAME;
      case NONE -> throw new IllegalStateException("Nothing is asked for beside the number");
    };
  }

  private boolean canBeProven(CitationNumber number) {
    return Citation.numbered(number).stream().anyMatch(fact::isKnownOf);
  }

  private String say(Subscriber subscriber, TextKey<String> text, List<String> numbers) {
    String endings =
        numbers.stream()
            .map(CitationNumber::new)
            .map(county::endingOf)
            .distinct()
            .collect(Collectors.joining(", "));
    return wording.to(subscriber).say(text.with(endings));
  }

  /** What a text is told that cannot be answered before the fact is. */
  String remind(Subscriber subscriber, PendingChoice asked) {
    return say(subscriber, reminder(), asked.options);
  }

  private TextKey<String> reminder() {
    return switch (fact) {
      case BIRTH_DATE -> ServiceText.VERIFY_FIRST_BIRTH_DATE;
      case LAST_NAME -> ServiceText.VERIFY_FIRST_LAST_NAME;
      case NONE -> throw new IllegalStateException("Nothing is asked for beside the number");
    };
  }

  /** Whether a text says a fact of this kind, right or wrong. */
  boolean isSaidBy(IncomingText text, PendingChoice asked) {
    return fact.mayBe(text.command())
        && text.command().toFollow().filter(numbers -> areOthers(numbers, asked)).isEmpty()
        && readings(text.words()).findAny().isPresent();
  }

  // A birth date may look like a citation number. If the docket holds that number, it is one.
  private static boolean areOthers(TextedNumbers numbers, PendingChoice asked) {
    return numbers.names().stream()
        .flatMap(name -> Citation.numbersOf(name).stream())
        .anyMatch(number -> !asked.options.contains(number.value()));
  }

  private Stream<Function<Citation, Optional<String>>> readings(String body) {
    return fact.readings(body, LocalDate.ofInstant(clock.instant(), county.timeZone()), proof);
  }

  /** The tickets of the question whose driver the text proves. */
  List<ProvenTicket> proven(PendingChoice asked, String body) {
    List<Function<Citation, Optional<String>>> said = readings(body).toList();
    return asked.options.stream()
        .flatMap(number -> Citation.numbered(new CitationNumber(number)).stream())
        .flatMap(citation -> proven(citation, said).stream())
        .toList();
  }

  private static Optional<ProvenTicket> proven(
      Citation citation, List<Function<Citation, Optional<String>>> said) {
    return said.stream()
        .flatMap(one -> one.apply(citation).stream())
        .findFirst()
        .map(driver -> new ProvenTicket(citation, driver));
  }

  /** Counts a wrong answer, and says what to do next. */
  String refuse(Subscriber subscriber, PendingChoice asked) {
    asked.misses++;
    boolean hopeless = asked.misses >= MOST_MISSES;
    List<String> numbers = asked.options;
    if (hopeless) {
      asked.close();
    }
    return say(subscriber, hopeless ? ServiceText.VERIFY_CALL : ServiceText.VERIFY_WRONG, numbers);
  }
}
