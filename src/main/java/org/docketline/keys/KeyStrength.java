package org.docketline.keys;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.Key;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.prf.HmacPrfKey;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;
import java.util.stream.IntStream;

/** Whether keys are as strong as those that we make ourselves. */
@AccessesPartialKey
final class KeyStrength {
  private static final int BYTES = 32;

  // Of 32 random bytes some 30 differ; fewer than this come about in no lifetime. What a person
  // typed, or a pattern, has fewer.
  private static final int FEWEST_DIFFERENT = 20;

  private KeyStrength() {}

  static boolean isEnough(KeysetHandle keyset) throws GeneralSecurityException {
    for (int i = 0; i < keyset.size(); i++) {
      if (!isEnough(keyset.getAt(i).getKey())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isEnough(Key key) throws GeneralSecurityException {
    if (key instanceof AesGcmKey sealing) {
      return isEnough(sealing.getKeyBytes());
    }
    return key instanceof HmacPrfKey hashing && isEnough(hashing.getKeyBytes());
  }

  private static boolean isEnough(SecretBytes secret) throws GeneralSecurityException {
    byte[] bytes = secret.toByteArray(InsecureSecretKeyAccess.get());
    long different = IntStream.range(0, bytes.length).map(i -> bytes[i]).distinct().count();
    return bytes.length >= BYTES && different >= FEWEST_DIFFERENT;
  }
}
