package org.docketline.docket;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Holds what a feed says until it is merged, in temporary tables of the running transaction. Some
 * citations of the feed may be left out, but of a citation that is staged every row is.
 */
public final class StagedRows implements AutoCloseable {
  // The merge compares staged rows with hearings, so placed_entry names a place as placed_hearing
  // does.
  private static final String TABLES =
      """
      drop view if exists placed_entry;
      drop table if exists staged_entry, staged_name, staged_violation, staged_unread, staged_gone,
        charged, staged_citation, known_citation, new_citation, reopened, restated, wanted,
        standing, pairing, gone_citation, driver_fact, drivers_of, vanished,
        newcomer, renumbered, left_out, absent, loose_wanted, loose_standing,
        hearing_before, citation_before;
      create temp table staged_entry (
        line bigint, number text, unpadded text, mark bigint, status text, status_unknown boolean,
        said text, date date, time time, session text, court text, court_address text, room text,
        type text, listed text, issued_on date, can_pay_online boolean, payment_url text,
        last_name text, birth_date text, person text, licence text) on commit drop;
      create temp table staged_name (number text, name text, unpadded text) on commit drop;
      create temp table staged_violation (
        part text, line bigint, number text, violation text, description text, status text,
        warrant boolean, fine numeric, costs numeric) on commit drop;
      create temp table staged_unread (number text) on commit drop;
      create temp table staged_gone (mark bigint) on commit drop;
      create temp table left_out (citation_id bigint) on commit drop;
      create temp view placed_entry as
      select e.*, a.code,
        coalesce(a.code, s.form, place_form(e.court),
          (select p.form from place_spelling p where p.written = e.court_address),
          place_form(e.court_address)) as place,
        coalesce(a.code, s.form, place_form(e.court), '') as named,
        coalesce(a.time_zone, (select zone from county_zone where one)) as zone
      from staged_entry e
      left join place_spelling s on s.written = e.court
      left join court_alias a on a.alias = coalesce(s.form, place_form(e.court))""";

  private final Connection connection;
  private final CopyTable entries;
  private final CopyTable names;
  private final CopyTable violations;
  private final CopyTable unread;
  private final CopyTable gone;

  StagedRows(Connection connection) throws SQLException {
    this.connection = connection;
    try (var statement = connection.createStatement()) {
      statement.execute(TABLES);
    }
    this.entries = new CopyTable(connection, "staged_entry");
    this.names = new CopyTable(connection, "staged_name");
    this.violations = new CopyTable(connection, "staged_violation");
    this.unread = new CopyTable(connection, "staged_unread");
    this.gone = new CopyTable(connection, "staged_gone");
  }

  /** Adds a citation's row. */
  public void add(DocketEntry entry) throws SQLException {
    ListedHearing hearing = entry.hearing();
    TicketDetails details = entry.details();
    entries.add(
        entry.line(),
        entry.citation(),
        entry.name().unpadded().orElse(null),
        entry.mark(),
        entry.status(),
        entry.statusUnknown(),
        hearing.when().said(),
        hearing.when().date(),
        hearing.when().time(),
        hearing.when().session(),
        hearing.court(),
        hearing.courtAddress(),
        hearing.room(),
        hearing.type(),
        hearing.status(),
        details.issuedOn(),
        details.canPayOnline(),
        details.paymentUrl(),
        details.lastName(),
        details.birthDate(),
        details.person(),
        details.licence());
    for (CaseName other : entry.otherNames()) {
      names.add(entry.citation(), other.number(), other.unpadded().orElse(null));
    }
  }

  /** Adds a violation's row. */
  public void add(Violation violation) throws SQLException {
    violations.add(
        violation.part(),
        violation.line(),
        violation.citation(),
        violation.number(),
        violation.description(),
        violation.status(),
        violation.warrant(),
        violation.fine(),
        violation.costs());
  }

  /**
   * Names a citation of which a row could not be read. Its other rows do not prove that it is
   * closed, nor that one date took another's place.
   */
  public void addUnread(CitationNumber number) throws SQLException {
    unread.add(number);
  }

  /** Names a citation, by its mark, that the feed no longer lists. */
  public void addGone(long mark) throws SQLException {
    gone.add(mark);
  }

  Connection connection() {
    return connection;
  }

  void flush() throws SQLException {
    entries.flush();
    names.flush();
    violations.flush();
    unread.flush();
    gone.flush();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
