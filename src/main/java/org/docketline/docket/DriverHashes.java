package org.docketline.docket;

import java.security.MessageDigest;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.docketline.keys.KeyUse;
import org.docketline.keys.Keyring;

/**
 * Whoever got a ticket, as keyed hashes: to be matched with what a resident says of them, and to be
 * read by nobody. A name and a birth date are hashed with the number of their citation, since of
 * one hash for all who were born on a day, the first that is guessed gives away the others. Each is
 * null where nothing is given.
 */
public final class DriverHashes {
  private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

  private DriverHashes() {}

  /** Of the first surname, and its citation. */
  public static byte[] lastName(CitationNumber of, String written, Keyring keys) {
    String surname = Surname.first(written);
    return surname.isEmpty() ? null : keys.hash(bound(of, surname), KeyUse.LAST_NAME);
  }

  /** Of the day, and its citation. */
  public static byte[] birthDate(CitationNumber of, LocalDate day, Keyring keys) {
    return keys.hash(bound(of, day.toString()), KeyUse.BIRTH_DATE);
  }

  /**
   * Of the first surname and the birth date together, without the citation: a person's tickets are
   * to be found by them. Neither alone is in it, so that only a pair can be guessed.
   */
  public static byte[] person(String written, LocalDate born, Keyring keys) {
    String surname = Surname.first(written);
    return surname.isEmpty() ? null : keys.hash(pair(surname, born), KeyUse.PERSON);
  }

  /** Every hash by which the docket may keep a person. */
  static List<byte[]> persons(String surname, LocalDate born, Keyring keys) {
    return surname.isEmpty() ? List.of() : keys.hashes(pair(surname, born), KeyUse.PERSON);
  }

  private static String pair(String surname, LocalDate born) {
    return surname + '\0' + born;
  }

  /**
   * Of the licence with its state, since numbers of two states may be alike. It is hashed without
   * the citation: a person's tickets are to be found by it, and it is nobody else's.
   */
  public static byte[] licence(String state, String written, Keyring keys) {
    String number = plain(written, NO_LETTER_OR_DIGIT);
    return number.isEmpty() ? null : keys.hash(state(state) + "/" + number, KeyUse.LICENCE);
  }

  /** The driver of the ticket whose last name this is, as the docket keeps it. */
  static Optional<String> named(Citation citation, String written, Keyring keys) {
    return known(
        keys.hashes(bound(number(citation), Surname.first(written)), KeyUse.LAST_NAME),
        citation,
        citation.lastName);
  }

  /** The driver of the ticket who was born on this day. */
  static Optional<String> bornOn(Citation citation, LocalDate day, Keyring keys) {
    return known(
        keys.hashes(bound(number(citation), day.toString()), KeyUse.BIRTH_DATE),
        citation,
        citation.birthDate);
  }

  // Of several drivers the citation keeps all facts besides.
  private static Optional<String> known(List<byte[]> hashes, Citation citation, byte[] only) {
    return hashes.stream()
        .filter(hash -> MessageDigest.isEqual(hash, only) || citation.isDriver(hex(hash)))
        .map(DriverHashes::hex)
        .findFirst();
  }

  static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }

  /** Whether this is the licence, of that state, of whoever got the ticket. */
  static boolean isLicence(Citation citation, String state, String written, Keyring keys) {
    return licences(state, written, keys).stream()
        .anyMatch(
            hash -> MessageDigest.isEqual(hash, citation.licence) || citation.isDriver(hex(hash)));
  }

  /** A licence's number as it is compared; it may be empty. */
  public static String plainLicence(String written) {
    return plain(written, NO_LETTER_OR_DIGIT);
  }

  /** Every hash by which the docket may keep a licence of this state; none of a blank one. */
  static List<byte[]> licences(String state, String written, Keyring keys) {
    String number = plainLicence(written);
    return number.isEmpty() ? List.of() : keys.hashes(state(state) + "/" + number, KeyUse.LICENCE);
  }

  private static CitationNumber number(Citation citation) {
    return new CitationNumber(citation.number);
  }

  private static String bound(CitationNumber of, String fact) {
    return of.value() + '\0' + fact;
  }

  private static String state(String written) {
    return written == null ? "" : StateName.code(written);
  }

  private static String plain(String written, Pattern dropped) {
    String letters = Normalizer.normalize(written == null ? "" : written, Normalizer.Form.NFD);
    return dropped.matcher(letters).replaceAll("").toUpperCase(Locale.ROOT);
  }
}
