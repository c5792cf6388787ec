package org.docketline.inbound;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.docketline.docket.CitationNumber;
import org.docketline.lookup.AskedLookUps;
import org.docketline.lookup.LookUps;
import org.docketline.subscription.Following;
import org.docketline.subscription.Subscriber;
import org.docketline.subscription.Subscribers;
import org.docketline.subscription.Subscription;
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

  LookUpDesk(LookUps lookUps, Subscribers subscribers, HourlyLimits limits, Following following) {
    this.lookUps = lookUps;
    this.feeds = lookUps.feeds();
    this.subscribers = subscribers;
    this.limits = limits;
    this.following = following;
  }

  /** Asks before the text is answered. A text that names no such number asks for nothing. */
  AskedLookUps ask(IncomingText text) {
    return feeds.isEmpty()
        ? AskedLookUps.NOTHING
        : text.command().toFollow().map(numbers -> ask(text, numbers)).orElse(AskedLookUps.NOTHING);
  }

  private AskedLookUps ask(IncomingText text, TextedNumbers numbers) {
    List<CitationNumber> unknown =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    InboundText.isKnown(text.sid())
                            || subscribers.find(text.phone()).filter(this::isRefused).isPresent()
                        ? List.<CitationNumber>of()
                        : unknown(numbers));
    return unknown.isEmpty() ? AskedLookUps.NOTHING : lookUps.ask(unknown);
  }

  private boolean isRefused(Subscriber subscriber) {
    return subscriber.hasStopped() || limits.isGuessing(subscriber) || following.isFull(subscriber);
  }

  private List<CitationNumber> unknown(TextedNumbers numbers) {
    return numbers.unkept(name -> Subscription.isKept(name, feeds));
  }
}
