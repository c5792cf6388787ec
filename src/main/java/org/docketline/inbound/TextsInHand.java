package org.docketline.inbound;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Counts the texts that have come and are not answered yet. Beyond some, another is refused at once
 * rather than kept waiting for seconds: the carrier brings it again, or is asked for it.
 */
@Singleton
final class TextsInHand {
  /** As many as are answered in a quarter of a second where all goes well. */
  static final int MOST = 100;

  /** Only who says stop is let in beyond the others. */
  static final int MOST_WITH_STOPS = 200;

  private static final Pattern STOP =
      Pattern.compile(
          "(?i)(?:^|&)Body=\\+*(?:stop|stopall|unsubscribe|cancel|end|quit|revoke|optout|alto|parar|basta)\\b");
  private static final String PATH = "/twilio/inbound";
  private static final int BEHIND_THE_DOOR = 500;
  private static final int UNAVAILABLE = 503;

  private final AtomicInteger inHand = new AtomicInteger();
  private final MeterRegistry meters;

  TextsInHand(MeterRegistry meters) {
    this.meters = meters;
  }

  // Before any thread is waited for, and with the body at hand.
  void stand(@Observes Filters filters) {
    filters.register(this::pass, BEHIND_THE_DOOR);
  }

  private void pass(RoutingContext request) {
    if (PATH.equals(request.normalizedPath())) {
      admit(request);
    } else {
      request.next();
    }
  }

  private void admit(RoutingContext request) {
    int before = inHand.getAndIncrement();
    request.addEndHandler(ended -> inHand.decrementAndGet());
    if (before < MOST || (before < MOST_WITH_STOPS && saysStop(request))) {
      request.next();
    } else {
      refuse(request);
    }
  }

  private static boolean saysStop(RoutingContext request) {
    String form = request.body().asString();
    return form != null && STOP.matcher(form).find();
  }

  private void refuse(RoutingContext request) {
    meters.counter("docketline.inbound.busy").increment();
    request
        .response()
        .setStatusCode(UNAVAILABLE)
        .putHeader(HttpHeaders.RETRY_AFTER, "1")
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/xml")
        .end(Twiml.SILENCE);
  }

  /** What waits for another system keeps nobody else waiting, and does not count meanwhile. */
  <T> T aside(Supplier<T> asking) {
    inHand.decrementAndGet();
    try {
      return asking.get();
    } finally {
      inHand.incrementAndGet();
    }
  }
}
