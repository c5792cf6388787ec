package org.docketline;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.docketline.pages.FormOrigin;
import org.docketline.resident.ResidentPaths;
import org.docketline.sms.SimulatorConfig;

/**
 * Where every request to the public port passes first, whatever would answer it: only the areas of
 * {@link PublicArea} are there, forms of other sites are refused, and every answer has its headers.
 */
@Singleton
final class PublicDoor {
  private static final int FIRST = 1000;
  private static final int BEFORE_ALL = -1_000_000;
  private static final String POLICY = "Content-Security-Policy";
  private static final int BAD_REQUEST = 400;
  private static final int FORBIDDEN = 403;
  private static final int METHOD_NOT_ALLOWED = 405;
  private static final int UNSUPPORTED_TYPE = 415;

  private final SimulatorConfig simulator;
  private final TransportSecurity transport;
  private final ArrivedBody bodies = new ArrivedBody();

  PublicDoor(SimulatorConfig simulator, TransportSecurity transport) {
    this.simulator = simulator;
    this.transport = transport;
  }

  void stand(@Observes Router router) {
    router.route().order(BEFORE_ALL).failureHandler(this::refuseWhatIsNoRequest);
  }

  void stand(@Observes Filters filters) {
    filters.register(this::pass, FIRST);
  }

  private void pass(RoutingContext request) {
    AskedLanguages.dropNonsense(request.request());
    if (!KnownMethods.hold(request.request().method().name())) {
      request.response().putHeader("Allow", KnownMethods.list());
      refuse(request, METHOD_NOT_ALLOWED);
    } else if (!SentType.isReadable(request.request())) {
      refuse(request, UNSUPPORTED_TYPE);
    } else if (isForDevelopers(request)) {
      request.next();
    } else {
      PublicArea.of(request.normalizedPath())
          .filter(area -> !area.isPretended() || simulator.enabled())
          .filter(area -> area != PublicArea.RESIDENT || !hasParameters(request))
          .ifPresentOrElse(area -> pass(request, area), () -> request.reroute(notFound(request)));
    }
  }

  private void refuse(RoutingContext request, int status) {
    setHeaders(request, PublicArea.CARRIER);
    if (PublicArea.of(request.normalizedPath()).filter(PublicArea.TWILIO::equals).isPresent()) {
      WebhookFailures.end(request.response(), status);
    } else {
      request.response().setStatusCode(status).end();
    }
  }

  // The library refuses some before any of its routes: without a Host, or of no path.
  private void refuseWhatIsNoRequest(RoutingContext request) {
    if (request.response().headers().contains(POLICY) || request.response().headWritten()) {
      request.next();
    } else {
      refuse(request, request.statusCode() < BAD_REQUEST ? BAD_REQUEST : request.statusCode());
    }
  }

  // A page is at one path; with parameters in it, the page would be shown without its form's token.
  private static boolean hasParameters(RoutingContext request) {
    return request.normalizedPath().indexOf(';') >= 0;
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
      case TWILIO, CARRIER -> {
        FormToken.vouchFor(request);
        bodies.await(request);
      }
      case SIMULATOR -> {
        FormToken.vouchFor(request);
        admitOwnForms(request);
      }
      case RESIDENT, CONSOLE -> admitOwnForms(request);
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
        .putHeader(POLICY, area.contentSecurityPolicy())
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("Referrer-Policy", "same-origin"); // a form must show where it is of
    transport.setHeader(request.response());
    if (area != PublicArea.ASSETS) {
      request.response().putHeader("Cache-Control", "no-store");
    }
  }
}
