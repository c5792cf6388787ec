package org.docketline.signin;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.docketline.docket.CountyConfig;
import org.docketline.sms.TwilioAccount;

/**
 * Asks the county's provider who somebody is: code flow with PKCE, state and nonce, all of the
 * library's. It is called here and nowhere else, so that its cookies and tokens mean nothing on any
 * other page.
 */
@Singleton
final class CountySignIn {
  private static final Duration AT_MOST = Duration.ofSeconds(10);
  private static final int FOUND = 302;

  private final CountySignOnConfig config;
  private final CountyConfig county;
  private final TwilioAccount account;
  private final OidcAuthenticationMechanism library;
  private final IdentityProviderManager identities;
  private final TenantConfigBean tenants;

  CountySignIn(
      CountySignOnConfig config,
      CountyConfig county,
      TwilioAccount account,
      OidcAuthenticationMechanism library,
      IdentityProviderManager identities,
      TenantConfigBean tenants) {
    this.config = config;
    this.county = county;
    this.account = account;
    this.library = library;
    this.identities = identities;
    this.tenants = tenants;
  }

  /** Whose account the button names; empty where there is no such sign-on. */
  String owner() {
    return config.isOn() ? county.name() : "";
  }

  /** Where to send the browser; fails where the provider cannot be reached. No thread waits. */
  Uni<URI> begin(RoutingContext page) {
    return library
        .getChallenge(page)
        .ifNoItem()
        .after(AT_MOST)
        .fail()
        .map(
            challenge -> {
              if (challenge.status != FOUND) {
                throw new IllegalStateException("status " + challenge.status);
              }
              return URI.create(challenge.getHeaders().values().iterator().next());
            });
  }

  /** Who has come back with this page; empty where they were not sent by us. */
  Optional<SecurityIdentity> finish(RoutingContext page) {
    try {
      return Optional.ofNullable(library.authenticate(page, identities).await().atMost(AT_MOST));
    } finally {
      page.response().removeCookies("q_session_" + CountyTenant.NAME, false); // an empty one
    }
  }

  /** Where one signs out at the provider, as far as it has told us. */
  Optional<String> signOut() {
    return config.isOn()
        ? Optional.ofNullable(tenants.getDynamicTenant(CountyTenant.NAME))
            .map(tenant -> tenant.getOidcMetadata().getEndSessionUri())
            .filter(address -> address.startsWith("http"))
            .map(this::signOut)
        : Optional.empty();
  }

  private String signOut(String address) {
    return address
        + (address.indexOf('?') < 0 ? '?' : '&')
        + "client_id="
        + encoded(config.clientId().orElseThrow())
        + "&post_logout_redirect_uri="
        + encoded(account.publicOrigin() + ConsolePaths.SIGN_IN);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
