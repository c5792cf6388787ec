package org.docketline.signin;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Knows who asks for a page of the console by its cookie, and leads others to the sign-in page. It
 * is the only one that is asked: the library's own for OpenID Connect stands back, and is called by
 * {@link CountySignIn} alone.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class ConsoleAuthentication implements HttpAuthenticationMechanism {
  private static final int SEE_OTHER = 303;

  private final ConsoleCookie cookie;

  ConsoleAuthentication(ConsoleCookie cookie) {
    this.cookie = cookie;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext page, IdentityProviderManager identities) {
    return ConsolePaths.hold(page.normalizedPath())
        ? identities
            .authenticate(new StaffToken(cookie.token(page).orElse(null)))
            .onFailure(AuthenticationFailedException.class)
            .recoverWithNull()
        : Uni.createFrom().nullItem();
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext page) {
    return Uni.createFrom().item(new ChallengeData(SEE_OTHER, "Location", signIn(page)));
  }

  private String signIn(RoutingContext page) {
    boolean ended = cookie.token(page).filter(token -> !token.isEmpty()).isPresent();
    String back = page.request().method().name().equals("POST") ? "/console" : page.request().uri();
    return ConsolePaths.SIGN_IN
        + "?back="
        + URLEncoder.encode(ConsolePaths.own(back), StandardCharsets.UTF_8)
        + (ended ? "&ended=true" : "");
  }
}
