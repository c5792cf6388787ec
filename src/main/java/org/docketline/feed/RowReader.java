package org.docketline.feed;

import java.time.LocalTime;
import java.util.Optional;
import org.docketline.docket.CitationNumber;
import org.docketline.docket.DocketEntry;
import org.docketline.docket.ListedHearing;
import org.docketline.docket.TicketDetails;
import org.docketline.docket.Violation;
import org.docketline.feed.FeedConfig.StatusWord;
import org.docketline.feed.Moments.Moment;
import org.docketline.records.Row;

/** Reads one row of a file into our words. */
public final class RowReader {
  private final Columns columns;
  private final Reading reading;
  private final Rejects rejects;
  private final StatusWords words;
  private final Particular particular;

  public RowReader(Columns columns, Reading reading, Rejects rejects) {
    this.columns = columns;
    this.reading = reading;
    this.rejects = rejects;
    this.words = new StatusWords(reading.feed().config().statuses(), rejects);
    this.particular = new Particular(columns, reading, rejects);
  }

  public DocketEntry entry(Row row) throws BadRow {
    String written = of(Fact.STATUS, row);
    StatusWord status = words.of(written);
    StatusWord hearingStatus = words.of(of(Fact.HEARING_STATUS, row));
    boolean cancelled = status == StatusWord.CANCELLED || hearingStatus == StatusWord.CANCELLED;
    CitationNumber number = citation(row);
    var entry =
        new DocketEntry(
            row.line(),
            number,
            reading.marks().of(number.value()),
            StatusWords.citationStatus(written, status),
            sitting(row, cancelled),
            particulars(row));
    reportUnlisted(entry.sitting().court());
    return entry;
  }

  private void reportUnlisted(String court) {
    if (court != null && reading.courts().find(court).isEmpty()) {
      rejects.unknown(Rejects.Kind.COURT, court);
    }
  }

  private ListedHearing sitting(Row row, boolean cancelled) throws BadRow {
    Moment at = hearing(row);
    return new ListedHearing(
        at.date(),
        at.time(),
        Values.singleSpaced(of(Fact.COURT, row)),
        Values.singleSpaced(of(Fact.COURT_ADDRESS, row)),
        Values.singleSpaced(of(Fact.ROOM, row)),
        of(Fact.HEARING_TYPE, row),
        cancelled);
  }

  private TicketDetails particulars(Row row) throws BadRow {
    return new TicketDetails(
        particular.issuedOn(row),
        particular.canPayOnline(row),
        of(Fact.PAYMENT_URL, row),
        particular.lastName(row),
        particular.birthDate(row),
        particular.licence(row));
  }

  /** The charge that a row tells of, if it tells of one. */
  public Optional<Violation> violation(String part, Row row) throws BadRow {
    String status = of(Fact.VIOLATION_STATUS, row);
    var violation =
        new Violation(
            part,
            row.line(),
            citation(row),
            of(Fact.VIOLATION_NUMBER, row),
            of(Fact.VIOLATION, row),
            StatusWords.citationStatus(status, words.of(status)),
            Values.yesOrNo(Fact.WARRANT, of(Fact.WARRANT, row)),
            Values.dollars(of(Fact.FINE, row)),
            Values.dollars(of(Fact.COSTS, row)));
    return violation.isBlank() ? Optional.empty() : Optional.of(violation);
  }

  /** The citation that a row is about, if that much can be read. */
  public Optional<CitationNumber> number(Row row) {
    try {
      return Optional.of(citation(row));
    } catch (BadRow e) {
      return Optional.empty();
    }
  }

  private CitationNumber citation(Row row) throws BadRow {
    String written = of(Fact.CITATION, row);
    String number = written == null ? "" : CitationNumber.normalise(written);
    if (number.isEmpty()) {
      throw new BadRow("the citation number is blank");
    }
    if (!reading.citationPattern().matcher(number).matches()) {
      throw new BadRow("the citation number does not fit docketline.county.citation-pattern");
    }
    return new CitationNumber(number);
  }

  private Moment hearing(Row row) throws BadRow {
    Moment at = reading.moments().date(of(Fact.HEARING_AT, row));
    Moment day = at.date() == null ? reading.moments().date(of(Fact.HEARING_DATE, row)) : at;
    String time = of(Fact.HEARING_TIME, row);
    LocalTime given = day.date() == null ? null : reading.moments().time(time);
    Moment told = given == null ? day : new Moment(day.date(), given);
    Moment notBefore = reading.moments().date(of(Fact.NOT_BEFORE, row));
    return told.isBefore(notBefore) ? Moment.NEVER : told;
  }

  private String of(Fact fact, Row row) throws BadRow {
    return columns.of(fact, row);
  }
}
