package org.docketline.check;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.docketline.check.FeedCheck.Progress;
import org.docketline.docket.DocketEntry;
import org.docketline.feed.BadRow;
import org.docketline.feed.FeedPart;
import org.docketline.feed.FeedReading;
import org.docketline.feed.LostHearings;
import org.docketline.feed.MappedColumns;
import org.docketline.feed.RowReader;
import org.docketline.feed.SourceConfig.Format;
import org.docketline.fetch.FileDoubt;
import org.docketline.polling.PartRows;
import org.docketline.records.ColumnHeader;
import org.docketline.records.FileRow;
import org.docketline.records.RowTaker;

/** Reads one file of a sample to its end, and says how that went. */
final class PartCheck implements RowTaker {
  private final FeedReading reading;
  private final FeedPart part;
  private final SampleFindings findings;
  private final Progress progress;
  private ColumnLayout layout;
  private MappedColumns columns;
  private RowReader reader;
  private int read;

  PartCheck(FeedReading reading, FeedPart part, SampleFindings findings, Progress progress) {
    this.reading = reading;
    this.part = part;
    this.findings = findings;
    this.progress = progress;
  }

  PartReport report() throws IOException {
    progress.begin(part.name(), part.source().format() == Format.CSV ? lines() : -1);
    try {
      part.examine(this);
      boolean whole = part.records().endsWhole();
      return report(Optional.empty(), whole, part.records().doubts(), part.records().warnings());
    } catch (FileDoubt e) {
      return report(Optional.of(e.getMessage()), false, List.of(), List.of());
    }
  }

  private PartReport report(
      Optional<String> doubt, boolean whole, List<String> oddities, List<String> warnings) {
    var rows = new PartRows(read, read, whole, LostHearings.NONE);
    return new PartReport(
        part.name(), Optional.ofNullable(layout), rows, doubt, oddities, warnings);
  }

  private long lines() throws IOException {
    long lines = 0;
    try (var bytes = new BufferedInputStream(Files.newInputStream(part.file()), 1 << 16)) {
      for (int next = bytes.read(); next >= 0; next = bytes.read()) {
        lines += next == '\n' ? 1 : 0;
      }
    }
    return lines;
  }

  @Override
  public void begin(ColumnHeader header) throws FileDoubt {
    layout = ColumnLayout.of(header, part, reading.feed().config().guard());
    columns = MappedColumns.begin(header, reading, part);
    reader = new RowReader(columns, reading, part.name(), findings.rejects());
  }

  @Override
  public void end(ColumnHeader seen) throws FileDoubt {
    MappedColumns.end(seen, reading, part);
  }

  @Override
  public void row(FileRow row) {
    read++;
    progress.step();
    try {
      take(row);
    } catch (BadRow e) {
      findings.rejects().add(part.name(), row.line(), e.getMessage());
    }
  }

  private void take(FileRow row) throws BadRow {
    columns.refuseUneven(row);
    var entry = part.isOwn() ? Optional.of(reader.entry(row)) : Optional.<DocketEntry>empty();
    var violation = reader.violation(part.name(), row);
    if (entry.isPresent()) {
      findings.add(entry.get(), reading.hasher().of(part.name(), columns, row), reading.hasher());
    }
    if (violation.isPresent()) {
      findings.add(violation.get(), reading.hasher().of(violation.get().citation().value()));
    }
  }
}
