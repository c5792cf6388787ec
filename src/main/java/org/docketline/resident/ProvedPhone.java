package org.docketline.resident;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.docketline.subscription.Subscriber;
import org.docketline.subscription.Subscribers;

/** The subscriber whose phone this browser has proved in the last quarter of an hour. */
@Singleton
final class ProvedPhone {
  private final PageSession session;
  private final Subscribers subscribers;

  ProvedPhone(PageSession session, Subscribers subscribers) {
    this.session = session;
    this.subscribers = subscribers;
  }

  void prove(RoutingContext page, long subscriber) {
    session.begin(page, PageSession.Kind.PHONE, "" + subscriber);
  }

  boolean isThere(RoutingContext page) {
    return proof(page).isPresent();
  }

  /**
   * Does this for the subscriber, locked and in a transaction; empty where no phone is proved, or
   * where it has stopped or was deleted since.
   */
  <T> Optional<T> with(RoutingContext page, Function<Subscriber, T> what) {
    return with(page, subscriber -> !subscriber.hasStopped(), what);
  }

  /**
   * The same, also for whoever has stopped all texts in this session: they may still be deleted.
   */
  <T> Optional<T> withStopped(RoutingContext page, Function<Subscriber, T> what) {
    return with(page, subscriber -> true, what);
  }

  private <T> Optional<T> with(
      RoutingContext page, Predicate<Subscriber> who, Function<Subscriber, T> what) {
    return proof(page).flatMap(proof -> with(page, proof, who, what));
  }

  private <T> Optional<T> with(
      RoutingContext page,
      SessionContent proof,
      Predicate<Subscriber> who,
      Function<Subscriber, T> what) {
    Optional<T> done = QuarkusTransaction.requiringNew().call(() -> with(proof, who, what));
    done.ifPresent(lives -> session.use(page, PageSession.Kind.PHONE, proof));
    return done;
  }

  private <T> Optional<T> with(
      SessionContent proof, Predicate<Subscriber> who, Function<Subscriber, T> what) {
    return Optional.ofNullable(subscribers.locked(Long.parseLong(proof.kept())))
        .filter(subscriber -> !subscriber.hasChangedSince(proof.began()))
        .filter(who)
        .map(what);
  }

  private Optional<SessionContent> proof(RoutingContext page) {
    return session.opened(page, PageSession.Kind.PHONE);
  }

  void end(RoutingContext page) {
    if (isThere(page)) {
      session.end(page, PageSession.Kind.PHONE);
    }
  }
}
