package org.docketline;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** What fails below {@code /twilio} is answered as Twilio reads it: an empty TwiML, never JSON. */
@Singleton
final class WebhookFailures {
  private static final Logger LOG = Logger.getLogger(WebhookFailures.class);
  private static final String NOTHING_TO_SAY = "<Response></Response>";
  private static final int OF_OURS = 500;

  void stand(@Observes Router router) {
    router.route("/twilio/*").failureHandler(WebhookFailures::answer);
  }

  private static void answer(RoutingContext request) {
    int status = request.statusCode() < 0 ? OF_OURS : request.statusCode();
    if (status >= OF_OURS && !request.response().closed()) { // else the caller hung up
      LOG.error("A webhook failed", request.failure());
    }
    if (request.response().headWritten()) {
      request.response().reset();
    } else {
      end(request.response(), status);
    }
  }

  /** Ends it with an empty TwiML. */
  static void end(HttpServerResponse response, int status) {
    response.setStatusCode(status).putHeader("Content-Type", "application/xml").end(NOTHING_TO_SAY);
  }
}
