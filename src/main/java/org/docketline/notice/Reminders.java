package org.docketline.notice;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.docketline.docket.CountyConfig;
import org.docketline.docket.CourtDirectory;
import org.docketline.outbox.Outbox;
import org.docketline.outbox.Planned;
import org.docketline.outbox.Urgency;
import org.docketline.outbox.Was;

/** Plans the reminders that are due now, zone by zone and lead by lead. */
@Singleton
public class Reminders {
  /** Hearings that may owe this lead's reminder, without those that have it already. */
  private static final String WITHOUT_REMINDER =
      """
      select h.id as hearing, h.version, h.date, h.time, h.court, h.room, s.id as subscription,
        s.subscriber_id as subscriber, greatest(s.since, h.dated_at) as known_since
      from hearing h
      join citation c on c.id = h.citation_id and c.status <> 'CLOSED'
      join subscription s on s.citation_id = h.citation_id and s.status = 'ACTIVE'
      left join court_alias a on a.alias = upper(h.court)
      where h.status = 'SCHEDULED' and h.date between :first and :last
        and coalesce(a.time_zone, :county) = :zone
        and not exists (select from message m where m.subscription_id = s.id
          and m.hearing_id = h.id and m.lead_days = :lead and m.was_date = h.date)""";

  private final EntityManager entities;
  private final Outbox outbox;
  private final Schedule schedule;
  private final CourtDirectory courts;
  private final CountyConfig county;
  private final Clock clock;

  Reminders(
      EntityManager entities,
      Outbox outbox,
      Schedule schedule,
      CourtDirectory courts,
      CountyConfig county,
      Clock clock) {
    this.entities = entities;
    this.outbox = outbox;
    this.schedule = schedule;
    this.courts = courts;
    this.county = county;
    this.clock = clock;
  }

  /** Plans what is due; doing it again plans nothing more. */
  @Transactional
  public void planDue() {
    Instant now = clock.instant();
    courts.zones().forEach(zone -> schedule.plan().leads().forEach(lead -> plan(zone, lead, now)));
  }

  private void plan(ZoneId zone, int lead, Instant now) {
    candidates(zone, lead, now.atZone(zone).toLocalDate()).stream()
        .filter(
            c -> schedule.plan().owed(c.date(), c.time(), zone, c.knownSince(), now).isPresent())
        .forEach(candidate -> add(candidate, zone, lead));
  }

  @SuppressWarnings("unchecked") // a native query's result is untyped
  private List<Candidate> candidates(ZoneId zone, int lead, LocalDate today) {
    return entities
        .createNativeQuery(WITHOUT_REMINDER, Candidate.class)
        .setParameter("first", today.plusDays(schedule.plan().daysAfter(lead)))
        .setParameter("last", today.plusDays(lead))
        .setParameter("county", county.timeZone().getId())
        .setParameter("zone", zone.getId())
        .setParameter("lead", lead)
        .getResultList();
  }

  private void add(Candidate candidate, ZoneId zone, int lead) {
    outbox.add(
        new Planned(
            candidate.subscriber(),
            candidate.subscription(),
            Notice.REMINDER.key(),
            candidate.cause(lead),
            candidate.hearing(),
            candidate.version(),
            lead,
            new Was(candidate.date(), candidate.time(), candidate.court(), candidate.room()),
            lead <= 1 ? Urgency.FIRST : Notice.REMINDER.urgency(),
            schedule.nextSending(zone),
            schedule.plan().staleAt(candidate.date(), candidate.time(), zone, lead)));
  }

  /** A followed hearing, with since when its follower has known its date. */
  record Candidate(
      long hearing,
      int version,
      LocalDate date,
      LocalTime time,
      String court,
      String room,
      long subscription,
      long subscriber,
      Instant knownSince) {
    String cause(int lead) {
      return "reminder/hearing %d/%s/%dd/subscription %d"
          .formatted(hearing, date, lead, subscription);
    }
  }
}
