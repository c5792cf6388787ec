package org.docketline.notice;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.docketline.docket.CountyConfig;
import org.docketline.docket.CourtDirectory;
import org.docketline.docket.Hearing;
import org.docketline.outbox.SendingConfig;
import org.docketline.settings.SettingProblems;

/** The configured leads and hours, applied to a hearing in its court's zone. */
@Singleton
final class NoticeSchedule {
  private final ReminderPlan plan;
  private final SendWindow window;
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
    this.window = SendWindow.parse(sending.window());
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

  /** Now, or when the window next opens there. */
  Instant nextSending(Hearing hearing) {
    return nextSending(zone(hearing));
  }

  Instant nextSending(ZoneId zone) {
    return window.next(clock.instant(), zone);
  }

  /** The wait until the window opens there, if it is shut now. */
  Optional<Instant> shutUntil(Hearing hearing) {
    Instant now = clock.instant();
    return Optional.of(window.next(now, zone(hearing))).filter(now::isBefore);
  }

  Instant start(Hearing hearing) {
    return ReminderPlan.start(hearing.date, hearing.time, zone(hearing));
  }

  boolean anyReminderAhead(Hearing hearing) {
    return plan.anyAhead(hearing.date, hearing.time, zone(hearing), clock.instant());
  }
}
