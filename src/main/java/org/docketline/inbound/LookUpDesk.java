package org.docketline.inbound;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.docketline.docket.CaseName;
import org.docketline.docket.CitationNumber;
import org.docketline.lookup.AskedLookUps;
import org.docketline.lookup.LookUps;
import org.docketline.subscription.AsleepNumbers;
import org.docketline.subscription.Following;
import org.docketline.subscription.Subscriber;
import org.docketline.subscription.Subscribers;
import org.docketline.subscription.Subscription;
import org.docketline.understanding.Command;
import org.docketline.understanding.TextedNumbers;

/**
 * Asks the look-up systems for a texted number that the docket does not hold. It also asks for a
 * citation that an earlier look-up found and nobody follows: nothing has kept that one up to date.
 */
@Singleton
final class LookUpDesk {
  private final LookUps lookUps;
  private final Set<String> feeds;
  private final Subscribers subscribers;
  private final HourlyLimits limits;
  private final Following following;
  private final AsleepNumbers asleep;

  LookUpDesk(
      LookUps lookUps,
      Subscribers subscribers,
      HourlyLimits limits,
      Following following,
      AsleepNumbers asleep) {
    this.lookUps = lookUps;
    this.feeds = lookUps.feeds();
    this.subscribers = subscribers;
    this.limits = limits;
    this.following = following;
    this.asleep = asleep;
  }

  /** Asks before the text is answered. A text that names no such number asks for nothing. */
  AskedLookUps ask(IncomingText text) {
    return feeds.isEmpty() ? AskedLookUps.NOTHING : ask(text, text.command());
  }

  private AskedLookUps ask(IncomingText text, Command command) {
    return command.isStart() || command.toFollow().isPresent()
        ? askFor(
            QuarkusTransaction.requiringNew()
                .call(
                    () ->
                        InboundText.isKnown(text.sid())
                            ? List.<CitationNumber>of()
                            : unknown(subscribers.find(text.phone()), command)))
        : AskedLookUps.NOTHING;
  }

  private AskedLookUps askFor(List<CitationNumber> unknown) {
    return unknown.isEmpty() ? AskedLookUps.NOTHING : lookUps.ask(unknown);
  }

  // While it slept, nobody asked for what a start takes up again.
  private List<CitationNumber> unknown(Optional<Subscriber> subscriber, Command command) {
    boolean refused = subscriber.filter(who -> isRefused(who, command)).isPresent();
    Stream<CitationNumber> texted =
        refused ? Stream.empty() : command.toFollow().stream().flatMap(this::unknown);
    Stream<CitationNumber> slept =
        subscriber.filter(who -> command.isStart()).stream().flatMap(this::slept);
    return Stream.concat(texted, slept).distinct().toList();
  }

  private boolean isRefused(Subscriber subscriber, Command command) {
    return (subscriber.hasStopped() && !command.isStart())
        || limits.isGuessing(subscriber)
        || following.isFull(subscriber);
  }

  private Stream<CitationNumber> unknown(TextedNumbers numbers) {
    return numbers.unkept(name -> Subscription.isKept(name, feeds)).stream();
  }

  private Stream<CitationNumber> slept(Subscriber subscriber) {
    return asleep.numbers(subscriber).stream()
        .filter(number -> !Subscription.isKept(CaseName.of(number.value()), feeds));
  }
}
