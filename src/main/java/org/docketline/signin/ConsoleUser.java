package org.docketline.signin;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.docketline.sms.SimulatorConfig;
import org.docketline.staff.AuditAct;
import org.docketline.staff.AuditTrail;
import org.docketline.staff.StaffRole;

/** Whoever asks for the page that is shown, and what is remembered of it. */
@Singleton
@Named("consoleUser")
public final class ConsoleUser {
  private final SecurityIdentity identity;
  private final AuditTrail audit;
  private final SimulatorConfig simulator;

  ConsoleUser(SecurityIdentity identity, AuditTrail audit, SimulatorConfig simulator) {
    this.identity = identity;
    this.audit = audit;
    this.simulator = simulator;
  }

  /** The name of the member; empty before anybody has signed in. */
  public String name() {
    return identity.isAnonymous() ? "" : identity.getPrincipal().getName();
  }

  /** Whether anybody who reaches the console may do everything: it is a demonstration. */
  public boolean isVisitor() {
    return name().equals(StaffIdentities.VISITOR);
  }

  /** Whether they may practise: the county is an invented one. */
  public boolean isPractising() {
    return simulator.enabled() && may(StaffRole.CLERKS);
  }

  /** Whether they may do what this role may. */
  public boolean may(String role) {
    return identity.hasRole(role);
  }

  /** Remembers what they did; {@code why} is null where no reason is asked for. */
  public void did(AuditAct act, String about, String why) {
    audit.record(name(), act, about, why);
  }
}
