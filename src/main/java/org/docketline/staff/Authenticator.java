package org.docketline.staff;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/**
 * An authenticator app's secret, as RFC 6238 says: six digits each half minute. A phone's clock may
 * be half a minute off, and no code counts twice.
 */
record Authenticator(String secret) {
  private static final int SECRET_BYTES = 20;
  private static final int STEP_SECONDS = 30;
  private static final int DRIFT = 1;
  private static final int MODULUS = 1_000_000;

  static Authenticator fresh() {
    byte[] secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    return new Authenticator(new Base32().encodeAsString(secret));
  }

  /** The half minute of which this is the code, where it is later than the last that counted. */
  OptionalLong stepOf(String code, Instant now, long lastStep) {
    String digits = code == null ? "" : code.replaceAll("\\s", "");
    long step = now.getEpochSecond() / STEP_SECONDS;
    return LongStream.rangeClosed(step - DRIFT, step + DRIFT)
        .filter(one -> one > lastStep && codeOf(one).equals(digits))
        .findFirst();
  }

  String code(Instant at) {
    return codeOf(at.getEpochSecond() / STEP_SECONDS);
  }

  private String codeOf(long step) {
    byte[] hash = hmac(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    int at = hash[hash.length - 1] & 0xf;
    int number = ByteBuffer.wrap(hash).getInt(at) & Integer.MAX_VALUE;
    return String.format(Locale.ROOT, "%06d", number % MODULUS);
  }

  private byte[] hmac(byte[] message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1"); // what every app reads
      mac.init(new SecretKeySpec(new Base32().decode(secret), "HmacSHA1"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no HmacSHA1", e);
    }
  }
}
