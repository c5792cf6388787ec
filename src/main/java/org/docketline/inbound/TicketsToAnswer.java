package org.docketline.inbound;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import org.docketline.notice.CitationFacts;
import org.docketline.subscription.Subscriber;
import org.docketline.subscription.Subscription;

/** What an answer to a question is about: of what a phone follows, what has the next date. */
@Singleton
final class TicketsToAnswer {
  private final CitationFacts facts;

  TicketsToAnswer(CitationFacts facts) {
    this.facts = facts;
  }

  /** What the docket holds of it, the next date first, and what has none last. */
  List<Subscription> found(Subscriber subscriber) {
    return facts.toTell(subscriber.followed()).stream()
        .filter(Subscription::isActive)
        .sorted(Comparator.comparing(facts::nextDay))
        .toList();
  }
}
