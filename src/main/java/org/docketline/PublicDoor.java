package org.docketline;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.docketline.console.ConsoleGuard;
import org.docketline.sms.SimulatorConfig;

/**
 * Where every request to the public port passes first, whatever would answer it: only the areas of
 * {@link PublicArea} are there, the console is guarded, and every answer has its headers.
 */
@Singleton
final class PublicDoor {
  private static final int FIRST = 1000;
  private static final int NOT_FOUND = 404;

  private final SimulatorConfig simulator;
  private final ConsoleGuard guard;

  PublicDoor(SimulatorConfig simulator, ConsoleGuard guard) {
    this.simulator = simulator;
    this.guard = guard;
  }

  void stand(@Observes Filters filters) {
    filters.register(this::pass, FIRST);
  }

  private void pass(RoutingContext request) {
    if (isForDevelopers(request)) {
      request.next();
    } else {
      PublicArea.of(request.normalizedPath())
          .filter(area -> area != PublicArea.SIMULATOR || simulator.enabled())
          .ifPresentOrElse(area -> pass(request, area), () -> refuse(request));
    }
  }

  // Dev mode has pages of its own there, for this machine only.
  private static boolean isForDevelopers(RoutingContext request) {
    return LaunchMode.current() == LaunchMode.DEVELOPMENT
        && request.normalizedPath().startsWith("/q/");
  }

  private void pass(RoutingContext request, PublicArea area) {
    setHeaders(request, area.contentSecurityPolicy());
    if (area == PublicArea.CONSOLE) {
      guard.admit(request);
    } else {
      request.next();
    }
  }

  private static void refuse(RoutingContext request) {
    setHeaders(request, PublicArea.NO_PAGE);
    request.response().setStatusCode(NOT_FOUND).end();
  }

  private static void setHeaders(RoutingContext request, String contentSecurityPolicy) {
    request
        .response()
        .putHeader("Content-Security-Policy", contentSecurityPolicy)
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("Referrer-Policy", "same-origin") // an operator's form must show where it is of
        .putHeader("Cache-Control", "no-store");
  }
}
