package org.docketline.docket;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
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
    return isSame(citation.lastName, DriverHashes.lastName(said, keys));
  }

  /** Whether the driver was born on this day. */
  public boolean isBirthDate(Citation citation, LocalDate said) {
    return isSame(citation.birthDate, DriverHashes.birthDate(said, keys));
  }

  /** Whether this is the driver's licence, of that state. */
  public boolean isLicence(Citation citation, String state, String said) {
    return isSame(citation.licence, DriverHashes.licence(state, said, keys));
  }

  private static boolean isSame(byte[] kept, byte[] said) {
    return kept != null && Arrays.equals(kept, said);
  }
}
