package org.docketline.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;

/**
 * Seals what must be read again (phones, texts) and hashes what must only be found again. Both are
 * keyed, so that a copy of the database alone gives nothing away.
 */
public final class Keyring {
  private static final int HASH_BYTES = 32;

  private final Aead sealing;
  private final PrfSet hashing;

  Keyring(Aead sealing, PrfSet hashing) {
    this.sealing = sealing;
    this.hashing = hashing;
  }

  /** Encrypts a text; {@code use} (such as "phone") must be named again to open it. */
  public byte[] seal(String text, String use) {
    return seal(text.getBytes(UTF_8), use);
  }

  /** Encrypts bytes likewise. */
  public byte[] seal(byte[] bytes, String use) {
    try {
      return sealing.encrypt(bytes, use.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot seal a " + use, e);
    }
  }

  /** Decrypts what {@link #seal} made for the same use; throws when another keyset sealed it. */
  public String open(byte[] sealed, String use) {
    return new String(openBytes(sealed, use), UTF_8);
  }

  /** Decrypts bytes likewise. */
  public byte[] openBytes(byte[] sealed, String use) {
    try {
      return sealing.decrypt(sealed, use.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot open a sealed " + use + " with these keys", e);
    }
  }

  /** A keyed hash of a fact, the same each time: 32 bytes. */
  public byte[] hash(String fact, String use) {
    try {
      return hashing.computePrimary((use + '\0' + fact).getBytes(UTF_8), HASH_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot hash a " + use, e);
    }
  }
}
