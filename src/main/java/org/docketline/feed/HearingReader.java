package org.docketline.feed;

import java.time.ZoneId;
import org.docketline.docket.DateSaid;
import org.docketline.docket.ListedDate;
import org.docketline.records.FileRow;

/** Reads when a row's hearing is. A time that cannot be read leaves its date as it is. */
final class HearingReader {
  private final FactReader facts;
  private final DateFormats formats;

  HearingReader(FactReader facts, DateFormats formats) {
    this.facts = facts;
    this.formats = formats;
  }

  /** When it is, local to this zone. */
  ListedDate read(FileRow row, ZoneId zone) {
    Fact<Moment> at = moment(FeedFact.HEARING_AT, row, zone);
    Fact<Moment> day = at.isLeftOpen() ? moment(FeedFact.HEARING_DATE, row, zone) : at;
    if (!day.isGiven()) {
      DateSaid said = day.said() == DateSaid.BLANK ? at.said() : day.said();
      return without(said);
    }
    Fact<DayTime> time = time(row, day.value(), at.isGiven());
    var told = new Moment(day.value().date(), time.isGiven() ? time.value() : DayTime.NONE, false);
    Fact<Moment> least = moment(FeedFact.NOT_BEFORE, row, zone);
    if (least.said() == DateSaid.UNREADABLE) {
      return without(DateSaid.UNREADABLE);
    }
    if (least.isGiven() && told.isBefore(least.value())) {
      return without(DateSaid.NONE);
    }
    facts.addHearing(DateSaid.GIVEN, time.said() == DateSaid.UNREADABLE);
    return new ListedDate(DateSaid.GIVEN, told.date(), told.at().time(), told.at().session());
  }

  private ListedDate without(DateSaid said) {
    facts.addHearing(said, false);
    return ListedDate.without(said);
  }

  private Fact<Moment> moment(FeedFact fact, FileRow row, ZoneId zone) {
    Fact<Moment> read = facts.read(fact, row, written -> formats.hearing(written, zone));
    if (read.isGiven() && read.value().utcMidnight()) {
      facts.addUtcMidnight(fact);
    }
    return read;
  }

  private Fact<DayTime> time(FileRow row, Moment day, boolean whole) {
    Fact<DayTime> own =
        facts.read(FeedFact.HEARING_TIME, row, written -> ownTime(formats.time(written)));
    if (!own.isLeftOpen()) {
      return own;
    }
    // A database gives a date a midnight, where the time has a column of its own.
    boolean dated = !whole && facts.isMapped(FeedFact.HEARING_TIME) && day.at().isMidnight();
    return dated ? own : ofDay(row, day, whole ? FeedFact.HEARING_AT : FeedFact.HEARING_DATE);
  }

  private DayTime ownTime(DayTime written) throws BadFact {
    DayTime told = formats.told(written);
    return told.equals(DayTime.NONE) ? null : told;
  }

  private Fact<DayTime> ofDay(FileRow row, Moment day, FeedFact from) {
    try {
      Fact<DayTime> told = Fact.given(formats.told(day.at()));
      facts.addTime(from, told.value());
      return told;
    } catch (BadFact e) {
      facts.addLostTime(from, row, e);
      return Fact.without(DateSaid.UNREADABLE);
    }
  }
}
