package org.docketline.signin;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.docketline.staff.CountyAccount;
import org.docketline.staff.StaffRole;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** What the county's provider says of somebody, in our words. */
@Singleton
final class CountyClaims {
  private static final String EMAIL = "email";

  private final CountySignOnConfig config;

  CountyClaims(CountySignOnConfig config) {
    this.config = config;
  }

  /** Whose account it is. Throws {@link IllegalArgumentException} with the claim that is wrong. */
  CountyAccount account(SecurityIdentity proved) {
    var token = (JsonWebToken) proved.getPrincipal();
    refuseOfAnotherClient(token);
    return CountyAccount.of(
        token.getIssuer(),
        URI.create(token.getIssuer()).getHost(),
        token.getSubject(),
        name(token));
  }

  // Of several for whom it is, one has asked for it.
  private void refuseOfAnotherClient(JsonWebToken token) {
    Optional<Object> asked = token.claim("azp");
    Set<String> audience = token.getAudience();
    String us = config.clientId().orElseThrow();
    if (asked.isPresent() ? !us.equals(asked.get().toString()) : audience.size() > 1) {
      throw new IllegalArgumentException("azp");
    }
  }

  private String name(JsonWebToken token) {
    return token
        .<Object>claim(config.nameClaim())
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .filter(name -> !config.nameClaim().equals(EMAIL) || isVerified(token))
        .orElseThrow(() -> new IllegalArgumentException(config.nameClaim()));
  }

  // Anybody may claim any address.
  private static boolean isVerified(JsonWebToken token) {
    return token.claim("email_verified").map(said -> said.toString().equals("true")).orElse(true);
  }

  /** The highest role that their claim gives. */
  Optional<StaffRole> role(SecurityIdentity proved) {
    if (config.roleClaim().equals(EMAIL) && !isVerified((JsonWebToken) proved.getPrincipal())) {
      return Optional.empty();
    }
    Set<String> said = proved.getRoles();
    var roles = config.roles();
    return isAny(roles.admin(), said)
        ? Optional.of(StaffRole.ADMIN)
        : isAny(roles.clerk(), said)
            ? Optional.of(StaffRole.CLERK)
            : isAny(roles.viewer(), said) ? Optional.of(StaffRole.VIEWER) : Optional.empty();
  }

  private static boolean isAny(Optional<List<String>> wanted, Set<String> said) {
    return wanted.stream().flatMap(List::stream).map(String::strip).anyMatch(said::contains);
  }
}
