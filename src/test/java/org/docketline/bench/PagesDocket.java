package org.docketline.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.docketline.docket.CitationNumber;
import org.docketline.docket.DriverHashes;
import org.docketline.keys.Keyring;
import org.postgresql.PGConnection;

/**
 * A docket of invented drivers with two tickets each, a date and a charge to each ticket. All
 * follows from the ticket's place, so that the benchmark knows what a page must say.
 */
record PagesDocket(int citations, LocalDate first) {
  static final String COURT = "Mill Creek Traffic Court";
  static final String COURT_CODE = "SAM02";
  static final String STATE = "NE";
  private static final int AT_ONCE = 10_000;
  private static final int OF_A_DRIVER = 2;
  private static final int DAYS = 60;
  private static final int SURNAMES = 10_000;
  private static final int BIRTH_DATES = 20_000;
  private static final int LETTERS = 26;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, MMMM d", Locale.US);
  private static final DateTimeFormatter BORN = DateTimeFormatter.ofPattern("MM/dd/uuuu");
  private static final String COPY =
      """
      copy citation (feed, number, court, status, first_seen, last_name, birth_date, person, licence)
      from stdin (format csv)""";
  private static final String DATES =
      """
      insert into hearing (citation_id, date, time, court, room, status, dated_at)
      select id, date '%s' + (substr(number, 2)::integer %% %d), '09:30', court, '2', 'SCHEDULED', now()
      from citation""";
  private static final String CHARGES =
      """
      insert into violation (citation_id, number, description, status, fine, costs)
      select id, '1', 'Expired plates', 'OPEN', 80, 26.50 from citation""";

  /** The first date is far enough ahead that no reminder is due. */
  static PagesDocket fill(Connection connection, int citations, Keyring keys)
      throws SQLException, IOException {
    var docket = new PagesDocket(citations, LocalDate.now(ZoneOffset.UTC).plusDays(30));
    docket.copy(connection, keys);
    try (var statement = connection.createStatement()) {
      statement.execute(DATES.formatted(docket.first, DAYS));
      statement.execute(CHARGES);
      statement.execute("vacuum analyze");
    }
    return docket;
  }

  private void copy(Connection connection, Keyring keys) throws SQLException, IOException {
    for (int from = 0; from < citations; from += AT_ONCE) {
      String rows =
          IntStream.range(from, Math.min(from + AT_ONCE, citations))
              .parallel()
              .mapToObj(ticket -> row(ticket, keys))
              .collect(Collectors.joining());
      copy(connection, rows);
    }
  }

  private static void copy(Connection connection, String rows) throws SQLException, IOException {
    connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn(COPY, new ByteArrayInputStream(rows.getBytes(UTF_8)), 1 << 16);
  }

  private String row(int ticket, Keyring keys) {
    return "bench,%s,MILL CREEK,OPEN,%s,%s\n"
        .formatted(number(ticket), first.minusDays(40), facts(ticket, keys));
  }

  // As the feed's reader keeps them.
  private String facts(int ticket, Keyring keys) {
    var number = new CitationNumber(number(ticket));
    return Stream.of(
            DriverHashes.lastName(number, surname(ticket), keys),
            DriverHashes.birthDate(number, birthDate(ticket), keys),
            DriverHashes.person(surname(ticket), birthDate(ticket), keys),
            DriverHashes.licence(STATE, licence(ticket), keys))
        .map(hash -> "\\x" + HexFormat.of().formatHex(hash))
        .collect(Collectors.joining(","));
  }

  /** A ticket that the docket holds. */
  int known(long any) {
    return (int) (any * 7919 % citations);
  }

  /** The tickets of the driver of this one, itself among them. */
  int[] ofItsDriver(int ticket) {
    int before = ticket - ticket % OF_A_DRIVER;
    return new int[] {before, Math.min(before + 1, citations - 1)};
  }

  String number(int ticket) {
    return "B%09d".formatted(ticket);
  }

  /** A number that it does not hold. */
  String unknown(long any) {
    return "U%09d".formatted(any);
  }

  String surname(int ticket) {
    int left = driver(ticket) % SURNAMES;
    var letters = new StringBuilder("Ex");
    for (int letter = 0; letter < 3; letter++) {
      letters.append((char) ('a' + left % LETTERS));
      left /= LETTERS;
    }
    return letters.toString();
  }

  /** As a resident types it. */
  String born(int ticket) {
    return BORN.format(birthDate(ticket));
  }

  // No two drivers have the same name and the same day.
  private static LocalDate birthDate(int ticket) {
    int driver = driver(ticket);
    int day = (driver / SURNAMES * 7 + driver % SURNAMES * 31) % BIRTH_DATES;
    return LocalDate.of(1950, 1, 1).plusDays(day);
  }

  String licence(int ticket) {
    return "H%08d".formatted(driver(ticket));
  }

  private static int driver(int ticket) {
    return ticket / OF_A_DRIVER;
  }

  /** The day of its hearing, as a page begins it. */
  String when(int ticket) {
    return DAY.format(first.plusDays(ticket % DAYS));
  }
}
