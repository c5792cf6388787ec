package org.docketline.console;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.OptionalInt;
import org.docketline.pages.FormOrigin;
import org.jboss.logging.Logger;

/**
 * Stands before whatever is asked below {@code /console}, whether a page answers there or not.
 * Without a password nothing is there, except beside the simulator, which is open to everybody who
 * reaches it.
 */
@Singleton
public final class ConsoleGuard {
  private static final Logger LOG = Logger.getLogger(ConsoleGuard.class);
  private static final String CHALLENGE = "Basic realm=\"Docketline console\", charset=\"UTF-8\"";
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY_REQUESTS = 429;

  private final OperatorPassword password;

  ConsoleGuard(OperatorPassword password) {
    this.password = password;
  }

  /** Lets a request go on, or answers it with a refusal. */
  public void admit(RoutingContext request) {
    OptionalInt refusal = refusal(request.request());
    if (refusal.isEmpty()) {
      request.next();
      return;
    }
    if (refusal.getAsInt() == UNAUTHORIZED) {
      request.response().putHeader("WWW-Authenticate", CHALLENGE);
    }
    request.response().setStatusCode(refusal.getAsInt()).end();
  }

  private OptionalInt refusal(HttpServerRequest request) {
    OptionalInt stranger =
        switch (password.entrance()) {
          case CLOSED -> OptionalInt.of(NOT_FOUND);
          case GUARDED -> refuseStranger(request.getHeader(HttpHeaders.AUTHORIZATION));
          case OPEN -> OptionalInt.empty();
        };
    return stranger.isPresent() ? stranger : refuseOtherSite(request);
  }

  private OptionalInt refuseStranger(String authorization) {
    if (authorization == null) {
      return OptionalInt.of(UNAUTHORIZED);
    }
    return switch (password.judge(authorization)) {
      case RIGHT -> OptionalInt.empty();
      case WRONG -> {
        LOG.warn("Console: a wrong password was given"); // ten lines a minute at the most
        yield OptionalInt.of(UNAUTHORIZED);
      }
      case TOO_MANY -> OptionalInt.of(TOO_MANY_REQUESTS);
    };
  }

  private static OptionalInt refuseOtherSite(HttpServerRequest request) {
    return FormOrigin.isOwn(request) ? OptionalInt.empty() : OptionalInt.of(FORBIDDEN);
  }
}
