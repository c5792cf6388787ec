package org.docketline.feed;

import java.util.List;
import java.util.Optional;
import org.docketline.docket.CaseName;
import org.docketline.docket.CitationNumber;
import org.docketline.docket.CitationStatus;
import org.docketline.docket.Court;
import org.docketline.docket.DocketEntry;
import org.docketline.docket.ListedHearing;
import org.docketline.docket.ListedStatus;
import org.docketline.docket.Violation;
import org.docketline.feed.FeedConfig.StatusWord;
import org.docketline.records.FileRow;

/**
 * Reads one row of a file into our words. Only a row without a usable number is rejected; any other
 * fact that cannot be read is left out and counted.
 */
public final class RowReader {
  private final MappedColumns columns;
  private final FeedReading reading;
  private final RejectedRows rejects;
  private final FactReader facts;
  private final HearingReader hearings;
  private final TicketDetailReader details;
  private final SaidWords said = new SaidWords();

  /** Of a part's rows; what cannot be used goes to {@code rejects}. */
  public RowReader(MappedColumns columns, FeedReading reading, String part, RejectedRows rejects) {
    this.columns = columns;
    this.reading = reading;
    this.rejects = rejects;
    this.facts = new FactReader(columns, reading, part, rejects.facts());
    this.hearings = new HearingReader(facts, reading.formats());
    this.details = new TicketDetailReader(facts, reading);
  }

  /** The citation and the hearing that a row tells of. */
  public DocketEntry entry(FileRow row) throws BadRow {
    List<String> numbers = columns.numbers(row);
    CaseName name = first(numbers);
    Word status = word(FeedFact.STATUS, row);
    return new DocketEntry(
        row.line(),
        name,
        others(name, numbers, row),
        reading.hasher().of(name.number().value()),
        StatusWords.citationStatus(status.meaning()),
        status.isUnknown(),
        hearing(row, status),
        details.read(name.number(), row));
  }

  private CaseName first(List<String> numbers) throws BadRow {
    if (numbers.isEmpty()) {
      throw new BadRow("the citation number is blank");
    }
    return name(numbers.get(0));
  }

  private CaseName name(String written) throws BadRow {
    String plain = CaseNumbers.plain(written);
    String number = CitationNumber.normalise(plain);
    if (number.isEmpty()) {
      throw new BadRow("the citation number is blank");
    }
    if (!reading.citationPattern().matcher(number).matches()) {
      throw new BadRow("the citation number does not fit docketline.county.citation-pattern");
    }
    return CaseName.of(plain);
  }

  private List<CaseName> others(CaseName name, List<String> numbers, FileRow row) {
    return numbers.stream()
        .skip(1)
        .map(written -> facts.read(FeedFact.CITATION, written, row.line(), this::otherName))
        .filter(Fact::isGiven)
        .map(Fact::value)
        .filter(other -> !other.number().equals(name.number()))
        .distinct()
        .toList();
  }

  private CaseName otherName(String written) throws BadFact {
    try {
      return name(written);
    } catch (BadRow e) {
      throw new BadFact();
    }
  }

  /** A word for a status: its meaning, or that it has none that we know. */
  private record Word(boolean isGiven, StatusWord meaning) {
    boolean isUnknown() {
      return isGiven && meaning == null;
    }
  }

  private Word word(FeedFact fact, FileRow row) {
    Fact<String> written = facts.read(fact, row, word -> word);
    StatusWord meaning = reading.words().of(written.value());
    if (written.isGiven() && meaning == null) {
      rejects.unknown(RejectedRows.Kind.STATUS, written.value());
    }
    return new Word(!written.isLeftOpen(), meaning);
  }

  private ListedHearing hearing(FileRow row, Word status) {
    String court = facts.value(FeedFact.COURT, row, this::courtName);
    Optional<Court> listed = reading.court(court);
    if (court != null && listed.isEmpty()) {
      rejects.unknown(RejectedRows.Kind.COURT, court);
    }
    return new ListedHearing(
        hearings.read(row, listed.map(Court::zone).orElse(reading.countyZone())),
        court,
        facts.value(FeedFact.COURT_ADDRESS, row, said::place),
        facts.value(FeedFact.ROOM, row, said::room),
        facts.value(FeedFact.HEARING_TYPE, row, said::place),
        listedStatus(status, word(FeedFact.HEARING_STATUS, row)));
  }

  // The county's own directory may call a court anything.
  private String courtName(String written) throws BadFact {
    String plain = WrittenValues.plain(written);
    return reading.court(plain).isPresent() ? plain : said.place(written);
  }

  private ListedStatus listedStatus(Word status, Word hearing) {
    if (status.meaning() == StatusWord.CANCELLED) {
      return ListedStatus.CANCELLED;
    }
    if (hearing.isGiven()) {
      return StatusWords.hearingStatus(hearing.meaning());
    }
    return status.isUnknown() && !facts.isMapped(FeedFact.HEARING_STATUS)
        ? ListedStatus.UNKNOWN
        : ListedStatus.ON;
  }

  /** The charge that a row tells of, if it tells of one. */
  public Optional<Violation> violation(String part, FileRow row) throws BadRow {
    var violation =
        new Violation(
            part,
            row.line(),
            first(columns.numbers(row)).number(),
            facts.value(FeedFact.VIOLATION_NUMBER, row, said::chargeNumber),
            facts.value(FeedFact.VIOLATION, row, said::charge),
            violationStatus(row),
            facts.value(FeedFact.WARRANT, row, WrittenValues::yesOrNo),
            facts.value(FeedFact.FINE, row, WrittenValues::dollars),
            facts.value(FeedFact.COSTS, row, WrittenValues::dollars));
    return violation.isBlank() ? Optional.empty() : Optional.of(violation);
  }

  // A charge whose word is not known is open: whatever it means, it is not one of those that close.
  private CitationStatus violationStatus(FileRow row) {
    Word status = word(FeedFact.VIOLATION_STATUS, row);
    return status.isUnknown() ? CitationStatus.OPEN : StatusWords.citationStatus(status.meaning());
  }

  /** The citation that a row is about, if that much can be read. */
  public Optional<CitationNumber> number(FileRow row) {
    try {
      return Optional.of(first(columns.numbers(row)).number());
    } catch (BadRow e) {
      return Optional.empty();
    }
  }
}
