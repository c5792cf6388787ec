package org.docketline.feed;

import java.util.EnumMap;
import java.util.Map;
import org.docketline.docket.DateSaid;
import org.docketline.records.FileRow;

/**
 * Reads the facts of a part's rows, each by itself: what cannot be read is left out and counted,
 * and costs no other fact.
 */
final class FactReader {
  private final MappedColumns columns;
  private final FeedReading reading;
  private final String part;
  private final FactCounts counts;
  private final Map<FeedFact, FactCount> byFact = new EnumMap<>(FeedFact.class);

  FactReader(MappedColumns columns, FeedReading reading, String part, FactCounts counts) {
    this.columns = columns;
    this.reading = reading;
    this.part = part;
    this.counts = counts;
    for (FeedFact fact : FeedFact.values()) {
      columns.written(fact).ifPresent(name -> byFact.put(fact, counts.of(part, fact, name)));
    }
  }

  /** How a value is read; null is one that says that there is none. */
  interface Reading<T> {
    T of(String written) throws BadFact;
  }

  boolean isMapped(FeedFact fact) {
    return byFact.containsKey(fact);
  }

  /** The fact as it is written; null where there is none. */
  String text(FeedFact fact, FileRow row) {
    return value(fact, row, written -> written);
  }

  /** The fact, or null. */
  <T> T value(FeedFact fact, FileRow row, Reading<T> how) {
    return read(fact, row, how).value();
  }

  <T> Fact<T> read(FeedFact fact, FileRow row, Reading<T> how) {
    FactCount count = byFact.get(fact);
    if (count == null) {
      return Fact.without(DateSaid.BLANK);
    }
    String written = columns.of(fact, row);
    if (written == null) {
      count.addAbsent();
      return Fact.without(DateSaid.BLANK);
    }
    return read(fact, written, row.line(), how);
  }

  /** One of several values of a fact. */
  <T> Fact<T> read(FeedFact fact, String written, long line, Reading<T> how) {
    FactCount count = byFact.get(fact);
    try {
      T value = isNothing(fact, written) ? null : how.of(MappedColumn.checked(written));
      if (value == null) {
        count.addNone();
        return Fact.without(DateSaid.NONE);
      }
      count.addGiven();
      return Fact.given(value);
    } catch (BadFact e) {
      count.addUnreadable(written, line, e.getMessage());
      return Fact.without(DateSaid.UNREADABLE);
    }
  }

  // A court's code and a county's word may look like a stand-in.
  private boolean isNothing(FeedFact fact, String written) {
    return reading.nothing().isOne(fact, written)
        && !(fact == FeedFact.COURT && reading.courts().find(written).isPresent())
        && !reading.isStatusWord(fact, written);
  }

  void addHearing(DateSaid said, boolean timeLost) {
    counts.addHearing(part, said, timeLost);
  }

  void addUtcMidnight(FeedFact fact) {
    byFact.get(fact).addUtcMidnight();
  }

  /** Counts a time that stands with a date. */
  void addTime(FeedFact with, DayTime told) {
    if (told.time() != null || told.session() != null) {
      timeWith(with).addGiven();
    }
  }

  /** Counts a time that stands with a date and cannot be told. */
  void addLostTime(FeedFact with, FileRow row, BadFact why) {
    timeWith(with).addUnreadable(columns.of(with, row), row.line(), why.getMessage());
  }

  private FactCount timeWith(FeedFact date) {
    return counts.of(part, FeedFact.HEARING_TIME, columns.written(date).orElseThrow());
  }
}
