package org.docketline.feed;

import com.dynatrace.hash4j.hashing.HashSink;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.docketline.docket.CitationNumber;
import org.docketline.feed.SourceConfig.ColumnsConfig;
import org.docketline.fetch.FileDoubt;
import org.docketline.records.ColumnHeader;
import org.docketline.records.FileRow;

/** The mapped columns as they stand in one file's header. */
public final class MappedColumns {
  private final Map<FeedFact, MappedColumn> columns = new EnumMap<>(FeedFact.class);

  private final int width;
  private final StandIns nothing;
  private final Predicate<String> isNone;
  private int[] positions;
  private int last;

  private MappedColumns(int width, StandIns nothing) {
    this.width = width;
    this.nothing = nothing;
    this.isNone = value -> nothing.isOne(FeedFact.CITATION, value);
  }

  /** Finds the columns of a feed's part. */
  public static MappedColumns find(ColumnHeader header, Feed feed, String part) throws FileDoubt {
    var found = new MappedColumns(header.width(), feed.nothing());
    var map = feed.parts().get(part).map();
    for (FeedFact fact : FeedFact.values()) {
      var written = fact.written(map);
      found.columns.put(
          fact,
          written.isPresent()
              ? MappedColumn.find(fact, written.get(), header)
              : MappedColumn.none());
    }
    found.positions =
        found.columns.values().stream().flatMapToInt(MappedColumn::positions).toArray();
    found.last = IntStream.of(found.positions).max().orElse(-1);
    return found;
  }

  /** The columns of a part's file; doubts one that lacks a column that it must have. */
  public static MappedColumns begin(ColumnHeader header, FeedReading reading, FeedPart part)
      throws FileDoubt {
    MappedColumns columns = find(header, reading.feed(), part.name());
    refuseWithout(reading.feed().required(part.name()), header);
    return columns;
  }

  /** Judges the same once all records have been seen. */
  public static void end(ColumnHeader seen, FeedReading reading, FeedPart part) throws FileDoubt {
    refuseMissing(seen, part.source().map());
    refuseWithout(reading.feed().required(part.name()), seen);
  }

  private static void refuseWithout(List<String> required, ColumnHeader header) throws FileDoubt {
    for (String name : required) {
      if (header.position(name).isEmpty()) {
        throw new FileDoubt("column '" + name + "' (guard.required-columns) is not in the file");
      }
    }
  }

  /**
   * Doubts a file of which no record had a number or a date: a format that leaves out what is blank
   * does not say beforehand which columns it has.
   */
  private static void refuseMissing(ColumnHeader seen, ColumnsConfig map) throws FileDoubt {
    for (FeedFact fact : List.of(FeedFact.CITATION, FeedFact.HEARING_DATE, FeedFact.HEARING_AT)) {
      var written = fact.written(map);
      if (written.isPresent()) {
        MappedColumn.find(fact, written.get(), seen);
      }
    }
  }

  /** The columns that a file must have something of. */
  public static List<String> names(ColumnsConfig map) {
    return Stream.of(FeedFact.values())
        .flatMap(fact -> fact.written(map).stream())
        .flatMap(MappedColumn::names)
        .distinct()
        .toList();
  }

  /** The fact as this row has it, without white space around it; null when it is blank. */
  String of(FeedFact fact, FileRow row) {
    return columns.get(fact).of(row, value -> nothing.isOne(fact, value));
  }

  /** How the configuration writes where a fact stands. */
  Optional<String> written(FeedFact fact) {
    return columns.get(fact).written();
  }

  /** The names that a row gives its case, the one first that it goes by. */
  List<String> numbers(FileRow row) {
    return columns.get(FeedFact.CITATION).each(row, isNone).filter(isNone.negate()).toList();
  }

  /** The number by which a row's citation is known, however wrong; empty if there is none. */
  public String key(FileRow row) {
    String first = columns.get(FeedFact.CITATION).first(row, isNone);
    return first == null ? "" : key(first);
  }

  // What is damaged stays as it is: in the normal form it might be another citation's number.
  private static String key(String written) {
    try {
      return CitationNumber.normalise(CaseNumbers.plain(written));
    } catch (BadRow e) {
      return written;
    }
  }

  /** Whether a row is a record with as many fields as there are columns, or lacks none of ours. */
  public boolean isWhole(FileRow row) {
    return row.flaw() == null && row.width() <= width && row.width() > last;
  }

  /** Throws for a row that is none, or has other fields than there are columns. */
  public void refuseUneven(FileRow row) throws BadRow {
    if (row.flaw() != null) {
      throw new BadRow(row.flaw());
    }
    if (!isWhole(row)) {
      throw new BadRow("the row has %d fields instead of %d".formatted(row.width(), width));
    }
  }

  /** Adds all that is read of this row to a hash, and nothing of its other columns. */
  void hash(FileRow row, HashSink into) {
    for (int position : positions) {
      row.hash(position, into);
    }
  }
}
