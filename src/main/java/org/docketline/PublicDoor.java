package org.docketline;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.docketline.console.ConsoleGuard;
import org.docketline.pages.FormOrigin;
import org.docketline.resident.ResidentPaths;
import org.docketline.sms.SimulatorConfig;

/**
 * Where every request to the public port passes first, whatever would answer it: only the areas of
 * {@link PublicArea} are there, the console is guarded, and every answer has its headers.
 */
@Singleton
final class PublicDoor {
  private static final int FIRST = 1000;
  private static final int FORBIDDEN = 403;
  private static final int METHOD_NOT_ALLOWED = 405;

  private final SimulatorConfig simulator;
  private final ConsoleGuard guard;
  private final TransportSecurity transport;
  private final ArrivedBody bodies = new ArrivedBody();

  PublicDoor(SimulatorConfig simulator, ConsoleGuard guard, TransportSecurity transport) {
    this.simulator = simulator;
    this.guard = guard;
    this.transport = transport;
  }

  void stand(@Observes Filters filters) {
    filters.register(this::pass, FIRST);
  }

  private void pass(RoutingContext request) {
    AskedLanguages.dropNonsense(request.request());
    if (!KnownMethods.hold(request.request().method().name())) {
      setHeaders(request, PublicArea.CARRIER);
      request
          .response()
          .setStatusCode(METHOD_NOT_ALLOWED)
          .putHeader("Allow", KnownMethods.list())
          .end();
    } else if (isForDevelopers(request)) {
      request.next();
    } else {
      PublicArea.of(request.normalizedPath())
          .filter(area -> !area.isPretended() || simulator.enabled())
          .ifPresentOrElse(area -> pass(request, area), () -> request.reroute(notFound(request)));
    }
  }

  // In the language that was asked for.
  private static String notFound(RoutingContext request) {
    String query = request.request().query();
    return ResidentPaths.NOT_FOUND + (query == null ? "" : "?" + query);
  }

  // Dev mode has pages of its own there, for this machine only.
  private static boolean isForDevelopers(RoutingContext request) {
    return LaunchMode.current() == LaunchMode.DEVELOPMENT
        && request.normalizedPath().startsWith("/q/");
  }

  private void pass(RoutingContext request, PublicArea area) {
    setHeaders(request, area);
    switch (area) {
      case CONSOLE -> {
        FormToken.vouchFor(request);
        guard.admit(request);
      }
      case TWILIO, CARRIER -> {
        FormToken.vouchFor(request);
        bodies.await(request);
      }
      case SIMULATOR -> {
        FormToken.vouchFor(request);
        admitOwnForms(request);
      }
      case RESIDENT -> admitOwnForms(request);
      case ASSETS -> request.next();
    }
  }

  private void admitOwnForms(RoutingContext request) {
    if (FormOrigin.isOwn(request.request())) {
      bodies.await(request);
    } else {
      request.fail(FORBIDDEN);
    }
  }

  private void setHeaders(RoutingContext request, PublicArea area) {
    request
        .response()
        .putHeader("Content-Security-Policy", area.contentSecurityPolicy())
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("Referrer-Policy", "same-origin"); // a form must show where it is of
    transport.setHeader(request.response());
    if (area != PublicArea.ASSETS) {
      request.response().putHeader("Cache-Control", "no-store");
    }
  }
}
