package org.docketline.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import org.docketline.docket.CountyConfig;
import org.docketline.docket.CourtDirectory;
import org.docketline.docket.DocketEntry;
import org.docketline.docket.Violation;
import org.docketline.feed.RejectedRows;

/** What the rows of a sample say, summed up as they are read. */
final class SampleFindings implements AutoCloseable {
  private final CourtDirectory courts;
  private final RejectedRows rejects = new RejectedRows();
  private final FirstRows first = new FirstRows();
  private final HearingTally hearings;
  private final NumberTally numbers;
  private final TextedSample texted;

  SampleFindings(CourtDirectory courts, CountyConfig county, Clock clock) throws IOException {
    this.courts = courts;
    this.hearings =
        new HearingTally(courts, clock, LocalDate.ofInstant(clock.instant(), county.timeZone()));
    this.numbers = new NumberTally();
    this.texted = new TextedSample(county.citationPattern());
  }

  void add(DocketEntry entry, long row) {
    hearings.add(entry.hearing());
    first.add(entry);
    texted.add(entry);
    try {
      numbers.add(entry, row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void add(Violation violation, long citation) {
    first.addViolation(citation);
    try {
      numbers.add(violation, citation);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  CourtDirectory courts() {
    return courts;
  }

  RejectedRows rejects() {
    return rejects;
  }

  HearingTally hearings() {
    return hearings;
  }

  FirstRows first() {
    return first;
  }

  TextedSample texted() {
    return texted;
  }

  NumberTally numbers() {
    return numbers;
  }

  @Override
  public void close() throws IOException {
    numbers.close();
  }
}
