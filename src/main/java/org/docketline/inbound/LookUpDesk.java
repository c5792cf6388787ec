package org.docketline.inbound;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.docketline.docket.Citation;
import org.docketline.docket.CitationNumber;
import org.docketline.lookup.AskedLookUps;
import org.docketline.lookup.LookUps;
import org.docketline.subscription.Subscribers;
import org.docketline.subscription.Subscription;
import org.docketline.understanding.TextedNumbers;

/**
 * Has a texted number looked up, where there are systems to ask and the docket does not hold it, or
 * holds it from a look-up that nobody follows and that nothing has kept true since.
 */
@Singleton
final class LookUpDesk {
  private final LookUps lookUps;
  private final Set<String> feeds;
  private final Subscribers subscribers;
  private final HourlyLimits limits;

  LookUpDesk(LookUps lookUps, Subscribers subscribers, HourlyLimits limits) {
    this.lookUps = lookUps;
    this.feeds = lookUps.feeds();
    this.subscribers = subscribers;
    this.limits = limits;
  }

  /** Asks before the text is answered; nothing for a text that needs none, or comes again. */
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
                            || subscribers.hasStopped(text.phone())
                            || limits.isGuessing(subscribers.hash(text.phone()))
                        ? List.<CitationNumber>of()
                        : unknown(numbers));
    return unknown.isEmpty() ? AskedLookUps.NOTHING : lookUps.ask(unknown);
  }

  private List<CitationNumber> unknown(TextedNumbers numbers) {
    return numbers.pieces().stream()
        .flatMap(this::unknown)
        .distinct()
        .limit(FollowDesk.AT_ONCE)
        .toList();
  }

  // Whichever way of reading a piece is known settles it; otherwise each may be the right one.
  private Stream<CitationNumber> unknown(TextedNumbers.Piece piece) {
    boolean known =
        piece.readings().stream().anyMatch(reading -> reading.stream().allMatch(this::isKept));
    return known ? Stream.empty() : piece.readings().stream().flatMap(List::stream);
  }

  private boolean isKept(CitationNumber number) {
    return Citation.numbered(number).stream()
        .anyMatch(citation -> !feeds.contains(citation.feed) || Subscription.isFollowed(citation));
  }
}
