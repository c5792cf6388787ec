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
import org.docketline.feed.RowHasher;

/** What the rows of a sample say, summed up as they are read. */
final class SampleFindings implements AutoCloseable {
  private final CourtDirectory courts;
  private final RejectedRows rejects = new RejectedRows();
  private final FirstRows first = new FirstRows();
  private final HearingTally hearings;
  private final NumberTally numbers;
  private final TextedSample texted;
  private final SampleNumbers listed = new SampleNumbers();

  SampleFindings(CourtDirectory courts, CountyConfig county, Clock clock) throws IOException {
    this.courts = courts;
    this.hearings =
        new HearingTally(courts, clock, LocalDate.ofInstant(clock.instant(), county.timeZone()));
    this.numbers = new NumberTally();
    this.texted = new TextedSample(county.citationPattern());
  }

  void add(DocketEntry entry, long row, RowHasher hasher) {
    hearings.add(entry.hearing());
    first.add(entry);
    texted.add(entry);
    listed.add(entry, hasher);
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

  SampleNumbers listed() {
    return listed;
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
