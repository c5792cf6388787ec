package org.docketline.feed;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.docketline.docket.CaseName;
import org.docketline.docket.CitationNumber;
import org.docketline.docket.DateSaid;
import org.docketline.docket.DocketEntry;
import org.docketline.docket.ListedDate;
import org.docketline.docket.ListedHearing;
import org.docketline.docket.ListedStatus;
import org.docketline.docket.TicketDetails;
import org.docketline.docket.Violation;
import org.docketline.feed.DateFormats.Moment;
import org.docketline.feed.FeedConfig.StatusWord;
import org.docketline.records.FileRow;

/** Reads one row of a file into our words. */
public final class RowReader {
  private final MappedColumns columns;
  private final FeedReading reading;
  private final RejectedRows rejects;
  private final StatusWords words;
  private final TicketDetailReader details;

  public RowReader(MappedColumns columns, FeedReading reading, RejectedRows rejects) {
    this.columns = columns;
    this.reading = reading;
    this.rejects = rejects;
    this.words = new StatusWords(reading.feed().config().statuses(), rejects);
    this.details = new TicketDetailReader(columns, reading, rejects);
  }

  public DocketEntry entry(FileRow row) throws BadRow {
    String written = of(FeedFact.STATUS, row);
    StatusWord status = words.of(written);
    StatusWord hearingStatus = words.of(of(FeedFact.HEARING_STATUS, row));
    boolean cancelled = status == StatusWord.CANCELLED || hearingStatus == StatusWord.CANCELLED;
    CitationNumber number = citation(row);
    var entry =
        new DocketEntry(
            row.line(),
            CaseName.of(of(FeedFact.CITATION, row)),
            List.of(),
            reading.hasher().of(number.value()),
            StatusWords.citationStatus(written, status),
            written != null && status == null,
            listedHearing(row, cancelled),
            details(number, row));
    reportUnlisted(entry.hearing().court());
    return entry;
  }

  private void reportUnlisted(String court) {
    if (court != null && reading.courts().find(court).isEmpty()) {
      rejects.unknown(RejectedRows.Kind.COURT, court);
    }
  }

  private ListedHearing listedHearing(FileRow row, boolean cancelled) throws BadRow {
    Moment at = hearing(row);
    return new ListedHearing(
        at.date() == null
            ? ListedDate.without(DateSaid.BLANK)
            : new ListedDate(DateSaid.GIVEN, at.date(), at.time(), null),
        WrittenValues.singleSpaced(of(FeedFact.COURT, row)),
        WrittenValues.singleSpaced(of(FeedFact.COURT_ADDRESS, row)),
        WrittenValues.singleSpaced(of(FeedFact.ROOM, row)),
        of(FeedFact.HEARING_TYPE, row),
        cancelled ? ListedStatus.CANCELLED : ListedStatus.ON);
  }

  private TicketDetails details(CitationNumber of, FileRow row) throws BadRow {
    return new TicketDetails(
        details.issuedOn(row),
        details.canPayOnline(row),
        of(FeedFact.PAYMENT_URL, row),
        details.lastName(of, row),
        details.birthDate(of, row),
        details.licence(row));
  }

  /** The charge that a row tells of, if it tells of one. */
  public Optional<Violation> violation(String part, FileRow row) throws BadRow {
    String status = of(FeedFact.VIOLATION_STATUS, row);
    var violation =
        new Violation(
            part,
            row.line(),
            citation(row),
            of(FeedFact.VIOLATION_NUMBER, row),
            of(FeedFact.VIOLATION, row),
            StatusWords.citationStatus(status, words.of(status)),
            WrittenValues.yesOrNo(FeedFact.WARRANT, of(FeedFact.WARRANT, row)),
            WrittenValues.dollars(of(FeedFact.FINE, row)),
            WrittenValues.dollars(of(FeedFact.COSTS, row)));
    return violation.isBlank() ? Optional.empty() : Optional.of(violation);
  }

  /** The citation that a row is about, if that much can be read. */
  public Optional<CitationNumber> number(FileRow row) {
    try {
      return Optional.of(citation(row));
    } catch (BadRow e) {
      return Optional.empty();
    }
  }

  private CitationNumber citation(FileRow row) throws BadRow {
    String written = of(FeedFact.CITATION, row);
    String number = written == null ? "" : CitationNumber.normalise(written);
    if (number.isEmpty()) {
      throw new BadRow("the citation number is blank");
    }
    if (!reading.citationPattern().matcher(number).matches()) {
      throw new BadRow("the citation number does not fit docketline.county.citation-pattern");
    }
    return new CitationNumber(number);
  }

  private Moment hearing(FileRow row) throws BadRow {
    Moment at = reading.formats().date(of(FeedFact.HEARING_AT, row));
    Moment day = at.date() == null ? reading.formats().date(of(FeedFact.HEARING_DATE, row)) : at;
    String time = of(FeedFact.HEARING_TIME, row);
    LocalTime given = day.date() == null ? null : reading.formats().time(time);
    Moment told = given == null ? day : new Moment(day.date(), given);
    Moment notBefore = reading.formats().date(of(FeedFact.NOT_BEFORE, row));
    return told.isBefore(notBefore) ? Moment.NEVER : told;
  }

  private String of(FeedFact fact, FileRow row) throws BadRow {
    return columns.of(fact, row);
  }
}
