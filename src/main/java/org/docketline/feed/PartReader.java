package org.docketline.feed;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import java.util.regex.Pattern;
import org.docketline.docket.CourtDirectory;
import org.docketline.docket.DocketEntry;
import org.docketline.docket.Staging;

/** Stages the rows of one part of a feed, and puts aside those that cannot be read. */
abstract sealed class PartReader implements FileReader.Rows {
  final String part;
  final Staging staging;
  final Rejects rejects;
  private final SourceConfig source;
  private final FeedConfig feed;
  private final Pattern citationPattern;
  RowReader reader;
  private int read;
  private int accepted;

  private PartReader(Context context, String part, SourceConfig source, Staging staging) {
    this.part = part;
    this.source = source;
    this.staging = staging;
    this.rejects = context.rejects();
    this.feed = context.feed();
    this.citationPattern = context.citationPattern();
  }

  /** What all parts of a run share. */
  record Context(
      FeedConfig feed, Pattern citationPattern, CourtDirectory courts, Rejects rejects) {}

  @Override
  public void begin(Header header) throws Doubt {
    reader =
        new RowReader(Columns.find(header, source.map()), feed, citationPattern, rejects::unknown);
    if (part.equals(Feed.OWN)) {
      header.require(feed.guard().requiredColumns().orElse(List.of()));
    }
  }

  @Override
  public void row(CsvRecord row) {
    read++;
    try {
      stage(row.getStartingLineNumber(), row.getFields());
      accepted++;
    } catch (BadRow e) {
      reject(row, e.getMessage());
    }
  }

  @Override
  public void uneven(CsvRecord row, int expected) {
    read++;
    reject(row, "the row has %d fields instead of %d".formatted(row.getFieldCount(), expected));
  }

  private void reject(CsvRecord row, String reason) {
    rejects.add(part, row.getStartingLineNumber(), reason);
    reader.number(row.getFields()).ifPresent(rejects::unread);
  }

  abstract void stage(long line, List<String> row) throws BadRow;

  int read() {
    return read;
  }

  int accepted() {
    return accepted;
  }

  /** The feed's own file: citations and their hearings. */
  static final class Own extends PartReader {
    private final CourtDirectory courts;

    Own(Context context, SourceConfig source, Staging staging) {
      super(context, Feed.OWN, source, staging);
      this.courts = context.courts();
    }

    @Override
    void stage(long line, List<String> row) throws BadRow {
      DocketEntry entry = reader.entry(line, row);
      if (entry.court() != null && courts.find(entry.court()).isEmpty()) {
        rejects.unknown("COURT", entry.court());
      }
      staging.add(entry);
    }
  }

  /** A joined file: the violations of the citations. */
  static final class Joined extends PartReader {
    Joined(Context context, String part, SourceConfig source, Staging staging) {
      super(context, part, source, staging);
    }

    @Override
    void stage(long line, List<String> row) throws BadRow {
      staging.add(reader.violation(part, line, row));
    }
  }
}
