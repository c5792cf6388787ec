package org.docketline.subscription;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.regex.Pattern;
import org.docketline.keys.KeyUse;
import org.docketline.keys.Keyring;

/**
 * The six digits that prove a phone. They are made of the row and the county's key whenever they
 * are needed and are stored nowhere, so that a copy of the database tells no code.
 */
@Singleton
public final class SignUpCode {
  private static final long CODES = 1_000_000;
  private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]+");

  private final Keyring keyring;

  SignUpCode(Keyring keyring) {
    this.keyring = keyring;
  }

  /** The code to text. */
  public String of(SignUp signUp) {
    return digits(keyring.hash(fact(signUp), KeyUse.SIGN_UP_CODE));
  }

  /** Whether somebody typed it, with or without blanks; a code of any of our keys counts. */
  boolean isIn(String typed, SignUp signUp) {
    byte[] said = NO_DIGIT.matcher(typed).replaceAll("").getBytes(UTF_8);
    return keyring.hashes(fact(signUp), KeyUse.SIGN_UP_CODE).stream()
        .map(SignUpCode::digits)
        .anyMatch(code -> MessageDigest.isEqual(code.getBytes(UTF_8), said));
  }

  private static String fact(SignUp signUp) {
    return signUp.id + "\0" + signUp.nonce;
  }

  // Of 2^64 hashes one code has no more than one in 18 billion more than another.
  private static String digits(byte[] hash) {
    return "%06d".formatted(Long.remainderUnsigned(ByteBuffer.wrap(hash).getLong(), CODES));
  }
}
