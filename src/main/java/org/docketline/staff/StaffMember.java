package org.docketline.staff;

import java.util.Optional;

/**
 * Somebody of the county who has a name and a password for the console. {@code lastStep} is the
 * last half minute of which a code was taken; the authenticator, null before one was set up, counts
 * once {@code proved}.
 */
record StaffMember(
    long id,
    String name,
    StaffRole role,
    String passwordHash,
    Authenticator authenticator,
    boolean proved,
    long lastStep) {
  Optional<Authenticator> app() {
    return Optional.ofNullable(authenticator);
  }

  /** Without the password and the secret. */
  @Override
  public String toString() {
    return "member " + id;
  }
}
