package org.docketline.notice;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.docketline.docket.CountyConfig;
import org.docketline.docket.Court;
import org.docketline.docket.CourtDirectory;
import org.docketline.docket.Hearing;
import org.docketline.outbox.HearingAsTold;
import org.docketline.wording.CourtSentence;
import org.docketline.wording.MomentWords;
import org.docketline.wording.PlaceWords;
import org.docketline.wording.ServiceText;
import org.docketline.wording.TextBrevity;
import org.docketline.wording.TextFacts.DateFacts;
import org.docketline.wording.TextFacts.HearingFacts;
import org.docketline.wording.TextFacts.NewsFacts;
import org.docketline.wording.TextFacts.ReminderFacts;
import org.docketline.wording.TextPart;
import org.docketline.wording.Wording;

/** A hearing in words: when, where and whom to call. */
@Singleton
final class HearingWords {
  private final CourtDirectory courts;
  private final CountyConfig county;
  private final Clock clock;

  HearingWords(CourtDirectory courts, CountyConfig county, Clock clock) {
    this.courts = courts;
    this.county = county;
    this.clock = clock;
  }

  /** What texts about this hearing may say of it. */
  HearingFacts of(Hearing hearing) {
    Court court = courts.of(hearing);
    return new HearingFacts(
        when(hearing.date, hearing.time, court),
        PlaceWords.name(court),
        new PlaceWords(court, hearing.room),
        in(hearing.date, court));
  }

  /** The same for a sentence within another text. */
  DateFacts date(Hearing hearing) {
    return new DateFacts(of(hearing), phone(hearing));
  }

  /** What a reminder of it says besides, in the court's own words. */
  ReminderFacts reminder(NewsFacts news, Hearing hearing) {
    Court court = courts.of(hearing);
    return new ReminderFacts(
        news,
        new CourtSentence(court.consequence(), TextBrevity.CUT),
        new CourtSentence(court.notes(), TextBrevity.FULL));
  }

  /** How the resident knew it before. */
  TextPart was(HearingAsTold was, Hearing now) {
    return when(was.date(), was.time(), courts.of(now));
  }

  String phone(Hearing hearing) {
    return phone(courts.of(hearing));
  }

  /** Whom to call: a number must never be cut, and what is longer than any is none. */
  String phone(Court court) {
    String phone = court.phone();
    return phone.length() <= Wording.LONGEST_PHONE ? phone : county.contact();
  }

  /** Whole days in its court's calendar. */
  long daysLeft(Hearing hearing) {
    return daysLeft(hearing.date, courts.of(hearing));
  }

  private long daysLeft(LocalDate date, Court court) {
    return ChronoUnit.DAYS.between(court.today(clock), date);
  }

  private TextPart when(LocalDate date, LocalTime time, Court court) {
    return new MomentWords(date, time, court.today(clock));
  }

  private TextPart in(LocalDate date, Court court) {
    long days = daysLeft(date, court);
    if (days < 2) {
      return days == 1 ? ServiceText.TOMORROW : ServiceText.TODAY;
    }
    return ServiceText.IN_DAYS.with(days);
  }
}
