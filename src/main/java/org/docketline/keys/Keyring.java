package org.docketline.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.ByteBuffer;
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
  private static final int SEALED_BEGINNING = 5;

  /** The keys of one moment; of those that hash, the primary one first. */
  private record Keys(Aead sealing, int sealingId, List<Integer> hashingIds, List<Prf> hashing) {}

  private volatile Keys keys;

  Keyring(Aead sealing, int sealingId, PrfSet hashing) throws GeneralSecurityException {
    Map<Integer, Prf> all = hashing.getPrfs();
    List<Integer> ids =
        all.keySet().stream()
            .sorted(Comparator.comparing(id -> id != hashing.getPrimaryId()))
            .toList();
    this.keys = new Keys(sealing, sealingId, ids, ids.stream().map(all::get).toList());
  }

  /** The id, as the key file names it, of the key that hashes what is written. */
  long primaryId() {
    return Integer.toUnsignedLong(keys.hashingIds().get(0));
  }

  /** Whether it holds more than the key that writes. */
  boolean hasOlder() {
    return keys.hashing().size() > 1;
  }

  /** Whether both hold the same keys, and write with the same. */
  boolean isLike(Keyring other) {
    return keys.sealingId() == other.keys.sealingId()
        && keys.hashingIds().equals(other.keys.hashingIds());
  }

  /** Takes up the keys of another from now on. */
  void become(Keyring other) {
    keys = other.keys;
  }

  /** How all that the primary key seals begins: a version and the key's id. */
  byte[] sealedBeginning() {
    return ByteBuffer.allocate(SEALED_BEGINNING).put((byte) 1).putInt(keys.sealingId()).array();
  }

  /** The same, sealed by the primary key; the place is null where there is none. */
  byte[] sealAgain(byte[] sealed, KeyUse use, String place) {
    String of = place == null ? use.written() : use.written() + "/" + place;
    return seal(open(sealed, of), of);
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
      return keys.sealing().encrypt(bytes, use.getBytes(UTF_8));
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
      return keys.sealing().decrypt(sealed, use.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot open a sealed " + use + " with these keys", e);
    }
  }

  /** The keyed hash of a fact to be stored, the same each time: 32 bytes. */
  public byte[] hash(String fact, KeyUse use) {
    return hash(keys.hashing().get(0), fact, use);
  }

  /** Every hash that the fact may be stored by, one a key; the first is that of {@link #hash}. */
  public List<byte[]> hashes(String fact, KeyUse use) {
    return keys.hashing().stream().map(key -> hash(key, fact, use)).toList();
  }

  private static byte[] hash(Prf key, String fact, KeyUse use) {
    try {
      return key.compute((use.written() + '\0' + fact).getBytes(UTF_8), HASH_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot hash a " + use.written(), e);
    }
  }
}
