package org.docketline.notice;

import static java.util.Comparator.naturalOrder;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.docketline.docket.CountyConfig;
import org.docketline.docket.CourtDirectory;
import org.docketline.docket.Hearing;
import org.docketline.outbox.HearingAsTold;
import org.docketline.outbox.SendingConfig;
import org.docketline.settings.SettingProblems;

/** The configured leads and hours, applied to a hearing in its court's zone. */
@Singleton
final class NoticeSchedule {
  private static final LocalTime FIRST_HOUR = LocalTime.of(8, 0);
  private static final Duration A_DAY = Duration.ofDays(1);

  private final ReminderPlan plan;
  private final SendHours hours;
  private final CourtDirectory courts;
  private final CountyConfig county;
  private final Clock clock;

  NoticeSchedule(
      RemindersConfig reminders,
      SendingConfig sending,
      CourtDirectory courts,
      CountyConfig county,
      Clock clock) {
    new SettingProblems().addAll(NoticeProblems.problems(reminders, sending)).throwIfAny();
    this.plan = ReminderPlan.parse(reminders.leads(), reminders.sendAt());
    this.hours =
        new SendHours(
            SendWindow.parse(sending.window()),
            SendWindow.parse(sending.urgentWindow()),
            sending.neverTooLate());
    this.courts = courts;
    this.county = county;
    this.clock = clock;
  }

  ReminderPlan plan() {
    return plan;
  }

  /** The zone whose hours bind texts about this hearing; the county's where it is null. */
  ZoneId zone(Hearing hearing) {
    return hearing == null ? county.timeZone() : courts.of(hearing).zone();
  }

  /** When a text may go out about a hearing that begins then, if it is about one. */
  Instant nextSending(ZoneId zone, Optional<Instant> begins) {
    return hours.next(clock.instant(), zone, begins);
  }

  /** The same of a hearing, which may be null, and which somebody may know as it was. */
  Instant nextSending(Hearing hearing, HearingAsTold was) {
    return nextSending(hearing, was, zone(hearing));
  }

  /** The same in its zone, where that is known: to find it takes longer than all else here. */
  Instant nextSending(Hearing hearing, HearingAsTold was, ZoneId zone) {
    return nextSending(zone, begins(hearing, was, zone));
  }

  /** The wait until then, if it cannot go out now. */
  Optional<Instant> shutUntil(Hearing hearing, HearingAsTold was) {
    return Optional.of(nextSending(hearing, was)).filter(clock.instant()::isBefore);
  }

  /** Whether somebody has to be told of it within a day, or would stand in the wrong place. */
  boolean isUrgent(Hearing hearing, HearingAsTold was, ZoneId zone) {
    return begins(hearing, was, zone).filter(clock.instant().plus(A_DAY)::isAfter).isPresent();
  }

  /** Whether nobody expects a text now, where this hearing is. */
  boolean isOddHour(Hearing hearing) {
    return hours.isOdd(clock.instant(), zone(hearing));
  }

  // What somebody goes by is where they will be: of the date that they know and the one that is so,
  // the next to come.
  private Optional<Instant> begins(Hearing hearing, HearingAsTold was, ZoneId zone) {
    if (hearing == null) {
      return Optional.empty();
    }
    return Stream.of(was == null ? HearingAsTold.NOTHING : was, HearingWords.told(hearing))
        .filter(known -> known.date() != null)
        .map(known -> begins(known.date(), known.time(), zone))
        .filter(clock.instant()::isBefore)
        .min(naturalOrder());
  }

  /** When to be there. A hearing of which the county gives no hour may be a morning's first. */
  static Instant begins(LocalDate date, LocalTime time, ZoneId zone) {
    return date.atTime(time == null ? FIRST_HOUR : time).atZone(zone).toInstant();
  }

  /** Until when news of it is of use: who goes by another date must hear of it all the same. */
  Instant lastUse(Hearing hearing, HearingAsTold known) {
    return lastUse(hearing, known, zone(hearing));
  }

  /** The same in its zone. */
  static Instant lastUse(Hearing hearing, HearingAsTold known, ZoneId zone) {
    Instant start = ReminderPlan.start(hearing.date, hearing.time, zone);
    if (known.date() == null) {
      return start;
    }
    Instant before = ReminderPlan.start(known.date(), known.time(), zone);
    return before.isAfter(start) ? before : start;
  }

  Instant start(Hearing hearing) {
    return ReminderPlan.start(hearing.date, hearing.time, zone(hearing));
  }

  boolean anyReminderAhead(Hearing hearing) {
    return plan.anyAhead(hearing.date, hearing.time, zone(hearing), clock.instant());
  }
}
