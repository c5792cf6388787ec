package org.docketline.feed;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.docketline.keys.KeyUse;
import org.docketline.keys.Keyring;

/**
 * Whoever got a ticket, as keyed hashes: to be matched with what a resident says of them, and to be
 * read by nobody. Each is null where nothing is given.
 */
public final class DriverHashes {
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");
  private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

  private DriverHashes() {}

  /** Of the letters alone: a space or an apostrophe in a name is written in many ways. */
  public static byte[] lastName(String written, Keyring keys) {
    return hash(plain(written, NO_LETTER), KeyUse.LAST_NAME, keys);
  }

  /** Of the day. */
  public static byte[] birthDate(LocalDate day, Keyring keys) {
    return hash(day.toString(), KeyUse.BIRTH_DATE, keys);
  }

  /** Of the licence with its state, since numbers of two states may be alike. */
  static byte[] licence(String state, String written, Keyring keys) {
    String number = plain(written, NO_LETTER_OR_DIGIT);
    return number.isEmpty()
        ? null
        : hash(plain(state, NO_LETTER) + "/" + number, KeyUse.LICENCE, keys);
  }

  private static String plain(String written, Pattern dropped) {
    String letters = Normalizer.normalize(written == null ? "" : written, Normalizer.Form.NFD);
    return dropped.matcher(letters).replaceAll("").toUpperCase(Locale.ROOT);
  }

  private static byte[] hash(String plain, KeyUse fact, Keyring keys) {
    return plain.isEmpty() ? null : keys.hash(plain, fact);
  }
}
