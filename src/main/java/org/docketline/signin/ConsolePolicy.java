package org.docketline.signin;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Nobody passes below {@code /console} who has not signed in, whether a page answers there or not
 * and however the path is written; each page says besides which role it wants.
 */
@ApplicationScoped
class ConsolePolicy implements HttpSecurityPolicy {
  @Override
  public Uni<CheckResult> checkPermission(
      RoutingContext page, Uni<SecurityIdentity> identity, AuthorizationRequestContext context) {
    return ConsolePaths.isForMembers(page.normalizedPath())
        ? identity.map(who -> who.isAnonymous() ? CheckResult.DENY : CheckResult.PERMIT)
        : Uni.createFrom().item(CheckResult.PERMIT);
  }
}
