package org.docketline.docket;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import org.docketline.keys.Keyring;

/**
 * Whether what somebody says of a ticket's driver is so: compared as keyed hashes, and kept
 * nowhere. Of what the feed does not tell of a ticket, nothing is so.
 */
@Singleton
public final class DriverProof {
  private final Keyring keys;

  DriverProof(Keyring keys) {
    this.keys = keys;
  }

  /** The driver, as a keyed hash, whose last name this is, however it is spaced and accented. */
  public Optional<String> named(Citation citation, String said) {
    return DriverHashes.named(citation, said, keys);
  }

  /** The driver, as a keyed hash, who was born on this day. */
  public Optional<String> bornOn(Citation citation, LocalDate said) {
    return DriverHashes.bornOn(citation, said, keys);
  }

  /** Whether this is the driver's licence, of that state. */
  public boolean isLicence(Citation citation, String state, String said) {
    return DriverHashes.isLicence(citation, state, said, keys);
  }
}
