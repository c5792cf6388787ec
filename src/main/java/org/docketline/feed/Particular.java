package org.docketline.feed;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.docketline.keys.Keyring;
import org.docketline.records.Row;

/**
 * Reads what no date depends on. Such a fact that cannot be read is left out and counted: a hearing
 * is not to be lost over a birth date. Who got the ticket is hashed at once.
 */
final class Particular {
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");
  private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Columns columns;
  private final Moments moments;
  private final Keyring keys;
  private final Rejects rejects;

  Particular(Columns columns, Reading reading, Rejects rejects) {
    this.columns = columns;
    this.moments = reading.moments();
    this.keys = reading.keys();
    this.rejects = rejects;
  }

  LocalDate issuedOn(Row row) throws BadRow {
    return date(Fact.ISSUED_ON, row);
  }

  Boolean canPayOnline(Row row) throws BadRow {
    String written = columns.of(Fact.CAN_PAY_ONLINE, row);
    try {
      return Values.yesOrNo(Fact.CAN_PAY_ONLINE, written);
    } catch (BadRow e) {
      leaveOut(Fact.CAN_PAY_ONLINE);
      return null;
    }
  }

  /** The letters alone: a space or an apostrophe in a name is written in many ways. */
  String lastName(Row row) throws BadRow {
    return hash(Fact.LAST_NAME, plain(columns.of(Fact.LAST_NAME, row), NO_LETTER));
  }

  String birthDate(Row row) throws BadRow {
    LocalDate date = date(Fact.BIRTH_DATE, row);
    return date == null ? null : hash(Fact.BIRTH_DATE, date.toString());
  }

  /** The licence with its state, since numbers of two states may be alike. */
  String licence(Row row) throws BadRow {
    String number = plain(columns.of(Fact.LICENCE, row), NO_LETTER_OR_DIGIT);
    String state = plain(columns.of(Fact.LICENCE_STATE, row), NO_LETTER);
    return number == null ? null : hash(Fact.LICENCE, (state == null ? "" : state) + "/" + number);
  }

  private LocalDate date(Fact fact, Row row) throws BadRow {
    String written = columns.of(fact, row);
    try {
      return moments.anyDate(written);
    } catch (BadRow e) {
      leaveOut(fact);
      return null;
    }
  }

  private void leaveOut(Fact fact) {
    rejects.unknown(Rejects.Kind.FACT, fact.key());
  }

  private static String plain(String written, Pattern dropped) {
    if (written == null) {
      return null;
    }
    String letters = Normalizer.normalize(written, Normalizer.Form.NFD);
    String plain = dropped.matcher(letters).replaceAll("").toUpperCase(Locale.ROOT);
    return plain.isEmpty() ? null : plain;
  }

  private String hash(Fact fact, String plain) {
    return plain == null ? null : HexFormat.of().formatHex(keys.hash(plain, fact.key()));
  }
}
