package org.docketline.notice;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.docketline.docket.CountyConfig;
import org.docketline.docket.Court;
import org.docketline.docket.CourtDirectory;
import org.docketline.docket.DaySession;
import org.docketline.docket.Hearing;
import org.docketline.docket.HearingNow;
import org.docketline.docket.PlaceForm;
import org.docketline.outbox.HearingAsTold;
import org.docketline.wording.CourtCall;
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
  HearingFacts of(HearingNow hearing) {
    return new HearingFacts(
        when(hearing),
        PlaceWords.name(hearing.court()),
        new PlaceWords(hearing.court(), hearing.hearing().room),
        in(hearing.daysLeft()));
  }

  /** The same of the hearing at this moment. */
  HearingFacts of(Hearing hearing) {
    return of(now(hearing));
  }

  /** How a ticket stands whose hearing to tell of is this one. */
  TicketStanding standing(HearingNow now) {
    return switch (now.hearing().status) {
      case SCHEDULED -> now.isOver() ? TicketStanding.PAST : expected(now);
      case CANCELLED -> now.isOver() ? TicketStanding.NONE : TicketStanding.CANCELLED;
      case WITHDRAWN -> now.isOver() ? TicketStanding.NONE : TicketStanding.WITHDRAWN;
      case UNSEEN -> now.isOver() ? TicketStanding.PAST : TicketStanding.UNSEEN;
    };
  }

  private TicketStanding expected(HearingNow now) {
    if (now.daysLeft() > 0) {
      return TicketStanding.AHEAD;
    }
    LocalTime clockThere = LocalTime.ofInstant(clock.instant(), now.court().zone());
    return clockThere.isBefore(begins(now.hearing())) ? TicketStanding.TODAY : TicketStanding.BEGUN;
  }

  // Of a morning or an afternoon nobody knows the hour: at noon, or at midnight, it has come.
  private static LocalTime begins(Hearing hearing) {
    if (hearing.time != null) {
      return hearing.time;
    }
    return hearing.session == DaySession.MORNING ? LocalTime.NOON : LocalTime.MAX;
  }

  HearingNow now(Hearing hearing) {
    return HearingNow.of(hearing, courts, clock);
  }

  /** The same for a sentence within another text. */
  DateFacts date(HearingNow hearing) {
    return new DateFacts(of(hearing), phone(hearing.court()));
  }

  /** What a reminder of it says besides, in the court's own words. */
  ReminderFacts reminder(NewsFacts news, Hearing hearing) {
    Court court = courts.of(hearing);
    return new ReminderFacts(
        news,
        new CourtSentence(court.consequence(), TextBrevity.CUT),
        new CourtSentence(court.notes(), TextBrevity.FULL));
  }

  /** The hearing as a text of now tells it. */
  static HearingAsTold told(Hearing hearing) {
    return new HearingAsTold(hearing.date, hearing.time, hearing.court, hearing.room);
  }

  /** The date and time that the subscriber knew before. */
  TextPart was(HearingAsTold was, Hearing hearing) {
    return new MomentWords(was.date(), was.time(), now(hearing).today());
  }

  /** Whether both are at one time in one place, however that is spelled. */
  boolean isSame(HearingAsTold one, HearingAsTold other) {
    return Objects.equals(one.date(), other.date())
        && Objects.equals(one.time(), other.time())
        && courts.isSame(one.court(), other.court())
        && PlaceForm.isSameRoom(one.room(), other.room());
  }

  /** Whether the day that the subscriber knew is today, and the hearing is on a later one. */
  boolean isContinued(HearingAsTold was, Hearing hearing) {
    LocalDate today = now(hearing).today();
    return today.equals(was.date()) && hearing.date.isAfter(today);
  }

  String phone(Hearing hearing) {
    return phone(courts.of(hearing));
  }

  /** Whom to call. A telephone number is never cut, so one that is too long is not used. */
  String phone(Court court) {
    String phone = court.phone();
    return phone.length() <= Wording.LONGEST_PHONE ? phone : county.contact();
  }

  /** Whom to call about a court. The county's telephone is not given as the court's own. */
  CourtCall call(Court court) {
    String phone = phone(court);
    return new CourtCall(court, phone, !phone.equals(county.contact()));
  }

  /** Whole days in its court's calendar. */
  long daysLeft(Hearing hearing) {
    return now(hearing).daysLeft();
  }

  private static TextPart when(HearingNow heard) {
    Hearing hearing = heard.hearing();
    boolean unsure = heard.isAhead() && !hearing.isVouchedFor();
    return new MomentWords(hearing.date, hearing.time, hearing.session, unsure, heard.today());
  }

  private static TextPart in(long days) {
    if (days < 2) {
      return days == 1 ? ServiceText.TOMORROW : ServiceText.TODAY;
    }
    return ServiceText.IN_DAYS.with(days);
  }
}
