package org.docketline.inbound;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.docketline.docket.Citation;
import org.docketline.docket.CitationNumber;
import org.docketline.docket.CountyConfig;
import org.docketline.feed.Feeds;
import org.docketline.keys.Keyring;
import org.docketline.subscription.Subscriber;
import org.docketline.subscription.Subscription;
import org.docketline.wording.Wording;

/**
 * Asks a phone for what only the driver would know, where the county wants that, before it is told
 * anything of a ticket.
 */
// So that a county that cannot ask hears of it, and no resident; before any timer.
@Startup(Interceptor.Priority.PLATFORM_BEFORE - 1)
@Singleton
final class ProofDesk {
  /** Of a phone and a day: a mistyped date is forgiven, trying out dates leads nowhere. */
  private static final int MOST_MISSES = 5;

  private final SecondFact fact;
  private final Keyring keys;
  private final Wording wording;
  private final CountyConfig county;
  private final Clock clock;

  ProofDesk(
      ConversationConfig config,
      Feeds feeds,
      Keyring keys,
      Wording wording,
      CountyConfig county,
      Clock clock) {
    this.fact = config.verify();
    if (!fact.isToldBy(feeds)) {
      throw new ConfigurationException(
          "docketline.conversation.verify: no feed has map." + fact.key());
    }
    this.keys = keys;
    this.wording = wording;
    this.county = county;
    this.clock = clock;
  }

  boolean areWanted() {
    return fact != SecondFact.NONE;
  }

  /** Those of these numbers that the docket holds and that this phone has yet to prove. */
  List<CitationNumber> wantedOf(Subscriber subscriber, List<CitationNumber> numbers) {
    return areWanted()
        ? numbers.stream().filter(number -> isWanted(subscriber, number)).toList()
        : List.of();
  }

  private static boolean isWanted(Subscriber subscriber, CitationNumber number) {
    return !Citation.numbered(number).isEmpty()
        && Subscription.of(subscriber, number).stream().noneMatch(Subscription::isActive);
  }

  String ask(Subscriber subscriber, List<CitationNumber> numbers) {
    boolean hopeless = PendingChoice.misses(subscriber, clock.instant()) >= MOST_MISSES;
    List<String> options = numbers.stream().map(CitationNumber::value).toList();
    if (hopeless || numbers.stream().noneMatch(this::canBeProven)) {
      return say(subscriber, "verify-call", options);
    }
    PendingChoice.ask(subscriber, PendingChoice.Kind.FACT, null, options, clock.instant());
    return say(subscriber, "verify-" + fact.key(), options);
  }

  private boolean canBeProven(CitationNumber number) {
    return Citation.numbered(number).stream().anyMatch(fact::isKnownOf);
  }

  private String say(Subscriber subscriber, String key, List<String> numbers) {
    String endings =
        numbers.stream()
            .map(CitationNumber::new)
            .map(CitationNumber::lastFour)
            .distinct()
            .collect(Collectors.joining(", "));
    return wording.to(subscriber).say(key, Map.of("tickets", endings));
  }

  /** Whether a text says such a fact, right or wrong. */
  boolean isSaidIn(String body) {
    return fact.isSaidIn(body, today());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), county.timeZone());
  }

  /** The tickets that were asked about and are this driver's. */
  List<Citation> proven(PendingChoice asked, String body) {
    return asked.options.stream()
        .flatMap(number -> Citation.numbered(new CitationNumber(number)).stream())
        .filter(citation -> fact.isProven(citation, body, today(), keys))
        .toList();
  }

  /** What to say of a fact that is nobody's. */
  String refuse(Subscriber subscriber, PendingChoice asked) {
    asked.misses++;
    boolean hopeless = asked.misses >= MOST_MISSES;
    List<String> numbers = asked.options;
    if (hopeless) {
      asked.close();
    }
    return say(subscriber, hopeless ? "verify-call" : "verify-wrong", numbers);
  }
}
