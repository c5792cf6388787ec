package org.docketline.signin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** The county's own sign-on, by OpenID Connect: there is none without an issuer. */
@ConfigMapping(prefix = "docketline.console.oidc")
public interface CountySignOnConfig {
  /** As the provider writes itself into what it signs; below it is its description. */
  Optional<String> issuer();

  /** Who we are to the provider. */
  Optional<String> clientId();

  /** How we prove it. */
  Optional<String> clientSecret();

  /** Whose values are looked for in the roles; {@code a/b} is b within a. */
  @WithDefault("groups")
  String roleClaim();

  /** What the trail names somebody by. */
  @WithDefault("preferred_username")
  String nameClaim();

  /** Who may do what. */
  Roles roles();

  /** Values of the claim, by the role that they give; the highest of several counts. */
  interface Roles {
    Optional<List<String>> viewer();

    Optional<List<String>> clerk();

    Optional<List<String>> admin();
  }

  /** Whether there is one. */
  default boolean isOn() {
    return issuer().isPresent();
  }
}
