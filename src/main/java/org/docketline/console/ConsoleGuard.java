package org.docketline.console;

import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * Stands before every resource of this room, however its path is written. Without a password the
 * room is not there, except beside the simulator, which is open to whoever reaches it.
 */
@Singleton
class ConsoleGuard {
  private static final Logger LOG = Logger.getLogger(ConsoleGuard.class);
  private static final String CHALLENGE = "Basic realm=\"Docketline console\", charset=\"UTF-8\"";

  private final Provider<OperatorPassword> password;

  /** Filters are made before the settings are read: the password is asked for when it is needed. */
  ConsoleGuard(Provider<OperatorPassword> password) {
    this.password = password;
  }

  @ServerRequestFilter
  Optional<Response> admit(ContainerRequestContext request, SimpleResourceInfo resource) {
    boolean ours =
        resource.getResourceClass().getPackageName().equals(ConsoleGuard.class.getPackageName());
    return ours ? refuse(request).map(Response.ResponseBuilder::build) : Optional.empty();
  }

  private Optional<Response.ResponseBuilder> refuse(ContainerRequestContext request) {
    Optional<Response.ResponseBuilder> refusal =
        switch (password.get().entrance()) {
          case CLOSED -> Optional.of(Response.status(Response.Status.NOT_FOUND));
          case GUARDED -> refuseStranger(request);
          case OPEN -> Optional.empty();
        };
    return refusal.or(() -> refuseOtherSite(request));
  }

  private Optional<Response.ResponseBuilder> refuseStranger(ContainerRequestContext request) {
    String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    OperatorPassword.Verdict verdict =
        authorization == null
            ? OperatorPassword.Verdict.WRONG
            : password.get().judge(authorization);
    if (authorization != null && verdict == OperatorPassword.Verdict.WRONG) {
      LOG.warn("Console: a wrong password was given"); // ten lines a minute at the most
    }
    return switch (verdict) {
      case RIGHT -> Optional.empty();
      case WRONG ->
          Optional.of(
              Response.status(Response.Status.UNAUTHORIZED)
                  .header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE));
      case TOO_MANY -> Optional.of(Response.status(Response.Status.TOO_MANY_REQUESTS));
    };
  }

  // A browser sends the operator's password along with whatever form another site makes it post.
  // Browsers say where a form came from; what says nothing is no browser.
  private static Optional<Response.ResponseBuilder> refuseOtherSite(
      ContainerRequestContext request) {
    return request.getMethod().equals("POST") && !isSameSite(request)
        ? Optional.of(Response.status(Response.Status.FORBIDDEN))
        : Optional.empty();
  }

  private static boolean isSameSite(ContainerRequestContext request) {
    String site = request.getHeaderString("Sec-Fetch-Site");
    String origin = request.getHeaderString("Origin");
    if (site != null) {
      return site.equals("same-origin");
    }
    return origin == null || isOwn(origin, request.getHeaderString("Host"));
  }

  private static boolean isOwn(String origin, String host) {
    try {
      String authority = URI.create(origin).getAuthority();
      return authority != null && authority.equalsIgnoreCase(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
