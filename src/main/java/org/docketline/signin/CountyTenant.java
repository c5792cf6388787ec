package org.docketline.signin;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcConfig;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.apache.commons.codec.digest.DigestUtils;
import org.docketline.sms.TwilioAccount;

/**
 * How the library is to talk with the county's provider. It is told at the first sign-in, so that
 * the service starts whether the provider is up or not; what else an operator sets under {@code
 * quarkus.oidc}, such as a proxy, holds as well.
 */
@Singleton
final class CountyTenant implements TenantConfigResolver {
  static final String NAME = "county";
  private static final int CLOCKS_MAY_DIFFER = 60;

  /** Separates nothing: a claim that is one text is one value, spaces and all. */
  private static final String NEVER = "(?!)";

  private final CountySignOnConfig county;
  private final OidcTenantConfig tenant;

  CountyTenant(CountySignOnConfig county, OidcConfig library, TwilioAccount account) {
    this.county = county;
    this.tenant = county.isOn() ? tenant(library, account) : null;
  }

  private OidcTenantConfig tenant(OidcConfig library, TwilioAccount account) {
    String issuer = county.issuer().orElseThrow();
    String secret = county.clientSecret().orElseThrow();
    return OidcTenantConfig.builder(OidcConfig.getDefaultTenant(library))
        .tenantId(NAME)
        .enableTenant()
        .applicationType(ApplicationType.WEB_APP)
        .authServerUrl(issuer)
        .clientId(county.clientId().orElseThrow())
        .credentials(secret)
        .token()
        .issuer(issuer)
        .subjectRequired()
        .lifespanGrace(CLOCKS_MAY_DIFFER)
        .allowJwtIntrospection(false) // what is not signed is asked about nowhere else
        .allowOpaqueTokenIntrospection(false)
        .end()
        .roles()
        .roleClaimPath(county.roleClaim())
        .roleClaimSeparator(NEVER)
        .end()
        .tokenStateManager()
        .encryptionRequired(false) // nothing is kept
        .end()
        .authentication()
        .redirectPath(account.publicOrigin() + ConsolePaths.COUNTY_DONE)
        .removeRedirectParameters(false)
        .pkceRequired()
        .nonceRequired()
        .stateSecret(DigestUtils.sha256Hex("state of a sign-in " + secret)) // of all instances
        .stateCookieAge(Duration.ofSeconds(ConsoleCookie.WAY_SECONDS))
        .cookiePath(ConsolePaths.COUNTY)
        .cookieForceSecure(account.isPublicSecure())
        .end()
        .build();
  }

  @Override
  public Uni<OidcTenantConfig> resolve(
      RoutingContext page, OidcRequestContext<OidcTenantConfig> context) {
    return Uni.createFrom().item(tenant);
  }
}
