package org.docketline.feed;

import java.time.LocalDate;
import java.util.HexFormat;
import org.docketline.docket.CitationNumber;
import org.docketline.docket.DriverHashes;
import org.docketline.docket.TicketDetails;
import org.docketline.keys.Keyring;
import org.docketline.records.FileRow;

/** Reads what no date depends on. Who got the ticket is hashed at once. */
final class TicketDetailReader {
  private final FactReader facts;
  private final DateFormats formats;
  private final PaymentHosts payment;
  private final Keyring keys;

  TicketDetailReader(FactReader facts, FeedReading reading) {
    this.facts = facts;
    this.formats = reading.formats();
    this.payment = reading.payment();
    this.keys = reading.keys();
  }

  TicketDetails read(CitationNumber of, FileRow row) {
    String name = facts.text(FeedFact.LAST_NAME, row);
    LocalDate born = facts.value(FeedFact.BIRTH_DATE, row, formats::birth);
    return new TicketDetails(
        facts.value(FeedFact.ISSUED_ON, row, formats::issued),
        facts.value(FeedFact.CAN_PAY_ONLINE, row, WrittenValues::yesOrNo),
        facts.value(FeedFact.PAYMENT_URL, row, payment::read),
        name == null ? null : hex(DriverHashes.lastName(of, name, keys)),
        born == null ? null : hex(DriverHashes.birthDate(of, born, keys)),
        name == null || born == null ? null : hex(DriverHashes.person(name, born, keys)),
        licence(row));
  }

  private String licence(FileRow row) {
    return hex(
        DriverHashes.licence(
            facts.text(FeedFact.LICENCE_STATE, row),
            facts.value(FeedFact.LICENCE, row, WrittenValues::plain),
            keys));
  }

  private static String hex(byte[] hash) {
    return hash == null ? null : HexFormat.of().formatHex(hash);
  }
}
