package org.docketline;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Duration;

/**
 * Waits for the body of a form without holding a thread: two hundred callers who send a byte now
 * and then would otherwise hold every thread there is. Who takes longer than some seconds is cut
 * off.
 */
final class ArrivedBody {
  private static final long MOST_BYTES = 256 * 1024L;
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final int LENGTH_REQUIRED = 411;

  private final Handler<RoutingContext> gathering =
      BodyHandler.create(false).setBodyLimit(MOST_BYTES);

  /** Goes on with the request once all of it is here. Browsers and Twilio say how long it is. */
  void await(RoutingContext request) {
    MultiMap headers = request.request().headers();
    if (headers.contains(HttpHeaders.TRANSFER_ENCODING)) {
      request.fail(LENGTH_REQUIRED);
    } else if (isEmpty(headers.get(HttpHeaders.CONTENT_LENGTH))) {
      request.next();
    } else {
      request.vertx().setTimer(PATIENCE.toMillis(), late -> cutOff(request));
      gathering.handle(request);
    }
  }

  private static boolean isEmpty(String length) {
    return length == null || length.equals("0");
  }

  private static void cutOff(RoutingContext request) {
    if (!request.request().isEnded()) {
      request.request().connection().close();
    }
  }
}
