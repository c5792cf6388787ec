package org.docketline.resident;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;
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
    session.keep(page, PageSession.Kind.PHONE, "" + subscriber);
  }

  boolean isThere(RoutingContext page) {
    return id(page).isPresent();
  }

  /**
   * Does this for the subscriber, locked and in a transaction; empty where no phone is proved, or
   * where it has stopped or was deleted since.
   */
  <T> Optional<T> with(RoutingContext page, Function<Subscriber, T> what) {
    Optional<T> done =
        id(page).flatMap(id -> QuarkusTransaction.requiringNew().call(() -> with(id, what)));
    if (done.isPresent()) {
      id(page).ifPresent(id -> prove(page, id));
    } else {
      end(page);
    }
    return done;
  }

  private <T> Optional<T> with(long id, Function<Subscriber, T> what) {
    return Optional.ofNullable(subscribers.locked(id))
        .filter(subscriber -> !subscriber.hasStopped())
        .map(what);
  }

  private Optional<Long> id(RoutingContext page) {
    return session.read(page, PageSession.Kind.PHONE).map(Long::valueOf);
  }

  void end(RoutingContext page) {
    if (isThere(page)) {
      session.end(page, PageSession.Kind.PHONE);
    }
  }
}
