package org.docketline.feed;

import java.time.LocalDate;
import java.util.HexFormat;
import org.docketline.keys.Keyring;
import org.docketline.records.Row;

/**
 * Reads what no date depends on. Such a fact that cannot be read is left out and counted: a hearing
 * is not to be lost over a birth date. Who got the ticket is hashed at once.
 */
final class Particular {
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

  String lastName(Row row) throws BadRow {
    String written = columns.of(Fact.LAST_NAME, row);
    return written == null ? null : hex(Driver.lastName(written, keys));
  }

  String birthDate(Row row) throws BadRow {
    LocalDate date = date(Fact.BIRTH_DATE, row);
    return date == null ? null : hex(Driver.birthDate(date, keys));
  }

  String licence(Row row) throws BadRow {
    return hex(
        Driver.licence(columns.of(Fact.LICENCE_STATE, row), columns.of(Fact.LICENCE, row), keys));
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

  private static String hex(byte[] hash) {
    return hash == null ? null : HexFormat.of().formatHex(hash);
  }
}
