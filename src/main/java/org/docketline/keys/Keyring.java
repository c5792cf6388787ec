package org.docketline.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Seals what must be read again (phones, texts) and hashes what must only be found again. Both are
 * keyed, so that a copy of the database alone gives nothing away. It may hold several keys: the
 * primary one writes, and all of them find and open what was written before.
 */
public final class Keyring {
  private static final int HASH_BYTES = 32;

  private final Aead sealing;
  private final long primaryId;

  /** The primary key first. */
  private final List<Prf> hashing;

  Keyring(Aead sealing, PrfSet hashing) throws GeneralSecurityException {
    int primary = hashing.getPrimaryId();
    this.sealing = sealing;
    this.primaryId = Integer.toUnsignedLong(primary);
    this.hashing =
        hashing.getPrfs().entrySet().stream()
            .sorted(Comparator.comparing(key -> key.getKey() != primary))
            .map(Map.Entry::getValue)
            .toList();
  }

  /** The id, as the key file names it, of the key that hashes what is written. */
  long primaryId() {
    return primaryId;
  }

  /** Encrypts a text; the use must be named again to open it. */
  public byte[] seal(String text, KeyUse use) {
    return seal(text.getBytes(UTF_8), use.written());
  }

  /** Encrypts bytes for one place among those of their use, which must be named again likewise. */
  public byte[] seal(byte[] bytes, KeyUse use, String place) {
    return seal(bytes, use.written() + "/" + place);
  }

  private byte[] seal(byte[] bytes, String use) {
    try {
      return sealing.encrypt(bytes, use.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot seal a " + use, e);
    }
  }

  /** Decrypts what was sealed for the same use; throws when another keyset sealed it. */
  public String open(byte[] sealed, KeyUse use) {
    return new String(open(sealed, use.written()), UTF_8);
  }

  /** Decrypts bytes that were sealed for the same place. */
  public byte[] open(byte[] sealed, KeyUse use, String place) {
    return open(sealed, use.written() + "/" + place);
  }

  private byte[] open(byte[] sealed, String use) {
    try {
      return sealing.decrypt(sealed, use.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot open a sealed " + use + " with these keys", e);
    }
  }

  /** The keyed hash of a fact to be stored, the same each time: 32 bytes. */
  public byte[] hash(String fact, KeyUse use) {
    return hash(hashing.get(0), fact, use);
  }

  /** Every hash that the fact may be stored by, one a key; the first is that of {@link #hash}. */
  public List<byte[]> hashes(String fact, KeyUse use) {
    return hashing.stream().map(key -> hash(key, fact, use)).toList();
  }

  private static byte[] hash(Prf key, String fact, KeyUse use) {
    try {
      return key.compute((use.written() + '\0' + fact).getBytes(UTF_8), HASH_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot hash a " + use.written(), e);
    }
  }
}
