package org.docketline.feed;

import java.time.LocalDate;
import java.util.HexFormat;
import org.docketline.docket.CitationNumber;
import org.docketline.docket.DriverHashes;
import org.docketline.keys.Keyring;
import org.docketline.records.FileRow;

/**
 * Reads what no date depends on. Such a fact that cannot be read is left out and counted: a hearing
 * is not to be lost over a birth date. Who got the ticket is hashed at once.
 */
final class TicketDetailReader {
  private final MappedColumns columns;
  private final DateFormats formats;
  private final Keyring keys;
  private final RejectedRows rejects;

  TicketDetailReader(MappedColumns columns, FeedReading reading, RejectedRows rejects) {
    this.columns = columns;
    this.formats = reading.formats();
    this.keys = reading.keys();
    this.rejects = rejects;
  }

  LocalDate issuedOn(FileRow row) throws BadRow {
    return date(FeedFact.ISSUED_ON, row);
  }

  Boolean canPayOnline(FileRow row) throws BadRow {
    String written = columns.of(FeedFact.CAN_PAY_ONLINE, row);
    try {
      return WrittenValues.yesOrNo(FeedFact.CAN_PAY_ONLINE, written);
    } catch (BadRow e) {
      leaveOut(FeedFact.CAN_PAY_ONLINE);
      return null;
    }
  }

  String lastName(CitationNumber of, FileRow row) throws BadRow {
    String written = columns.of(FeedFact.LAST_NAME, row);
    return written == null ? null : hex(DriverHashes.lastName(of, written, keys));
  }

  String birthDate(CitationNumber of, FileRow row) throws BadRow {
    LocalDate date = date(FeedFact.BIRTH_DATE, row);
    return date == null ? null : hex(DriverHashes.birthDate(of, date, keys));
  }

  String licence(FileRow row) throws BadRow {
    return hex(
        DriverHashes.licence(
            columns.of(FeedFact.LICENCE_STATE, row), columns.of(FeedFact.LICENCE, row), keys));
  }

  private LocalDate date(FeedFact fact, FileRow row) throws BadRow {
    String written = columns.of(fact, row);
    try {
      return formats.anyDate(written);
    } catch (BadRow e) {
      leaveOut(fact);
      return null;
    }
  }

  private void leaveOut(FeedFact fact) {
    rejects.unknown(RejectedRows.Kind.FACT, fact.key());
  }

  private static String hex(byte[] hash) {
    return hash == null ? null : HexFormat.of().formatHex(hash);
  }
}
