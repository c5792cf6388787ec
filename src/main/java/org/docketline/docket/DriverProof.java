package org.docketline.docket;

import jakarta.inject.Singleton;
import java.time.LocalDate;
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

  /** Whether this is the driver's last name, however it is spaced and accented. */
  public boolean isLastName(Citation citation, String said) {
    return DriverHashes.isLastName(citation, said, keys);
  }

  /** Whether the driver was born on this day. */
  public boolean isBirthDate(Citation citation, LocalDate said) {
    return DriverHashes.isBirthDate(citation, said, keys);
  }

  /** Whether this is the driver's licence, of that state. */
  public boolean isLicence(Citation citation, String state, String said) {
    return DriverHashes.isLicence(citation, state, said, keys);
  }
}
