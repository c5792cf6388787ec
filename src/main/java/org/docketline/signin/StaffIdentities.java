package org.docketline.signin;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.docketline.sms.SimulatorConfig;
import org.docketline.staff.SignedIn;
import org.docketline.staff.StaffRole;
import org.docketline.staff.StaffSessions;
import org.docketline.staff.StaffSignIn;

/**
 * Who somebody is by what their browser holds. Beside the simulator, where nobody of the county has
 * been added and the county has no sign-on, whoever reaches the console is a visitor who may do
 * everything.
 */
@ApplicationScoped
class StaffIdentities implements IdentityProvider<StaffToken> {
  static final String VISITOR = "visitor";

  private final StaffSessions sessions;
  private final StaffSignIn signIn;
  private final SimulatorConfig simulator;
  private final CountySignOnConfig county;

  StaffIdentities(
      StaffSessions sessions,
      StaffSignIn signIn,
      SimulatorConfig simulator,
      CountySignOnConfig county) {
    this.sessions = sessions;
    this.signIn = signIn;
    this.simulator = simulator;
    this.county = county;
  }

  @Override
  public Class<StaffToken> getRequestType() {
    return StaffToken.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      StaffToken request, AuthenticationRequestContext context) {
    return context.runBlocking(() -> identity(request.token()));
  }

  private SecurityIdentity identity(String token) {
    return Optional.ofNullable(token)
        .flatMap(sessions::use)
        .filter(SignedIn::proved)
        .map(who -> identity(who.name(), who.role()))
        .or(this::visitor)
        .orElseThrow(AuthenticationFailedException::new);
  }

  private Optional<SecurityIdentity> visitor() {
    return simulator.enabled() && !county.isOn() && !signIn.hasMembers()
        ? Optional.of(identity(VISITOR, StaffRole.ADMIN))
        : Optional.empty();
  }

  private static SecurityIdentity identity(String name, StaffRole role) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(name))
        .addRoles(role.holds())
        .build();
  }
}
