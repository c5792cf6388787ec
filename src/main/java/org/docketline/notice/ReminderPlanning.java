package org.docketline.notice;

import static java.util.Comparator.naturalOrder;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.docketline.docket.CourtDirectory;
import org.docketline.outbox.HearingAsTold;
import org.docketline.outbox.Outbox;
import org.docketline.outbox.PlannedText;
import org.docketline.outbox.SendUrgency;

/** Plans the reminders that are due now: every zone and lead in one look at who follows what. */
@Singleton
public class ReminderPlanning {
  /**
   * Followed hearings that may owe a reminder, without those that have it already. Whether they
   * have it is asked by the text's cause, one row at a time, so that old texts are never read. One
   * that was given up before it was sent may be owed again, once something has changed since.
   *
   * <p>Since when somebody knows the date: since the text that told it, or that is about to; where
   * none told it, they know it from the day that they followed, whatever the docket did meanwhile.
   */
  private static final String WITHOUT_REMINDER =
      """
      select h.id as hearing, h.version, h.date, h.time, h.court, h.room, s.id as subscription,
        s.subscriber_id as subscriber, told.known_since,
        due.zone, due.lead, named.cause, given_up.id is not null as again
      from placed_hearing h
      join subscription s on s.citation_id = h.citation_id and s.status = 'ACTIVE'
      join unnest(cast(:zones as text[]), cast(:firsts as date[]), cast(:lasts as date[]),
          cast(:leads as integer[])) as due (zone, first, last, lead)
        on due.zone = h.zone and h.date between due.first and due.last
      cross join lateral (select 'reminder/hearing ' || h.id || '/' || h.date || '/' || due.lead
        || 'd/subscription ' || s.id as cause) named
      left join message given_up on given_up.cause = named.cause
      cross join lateral (select case when h.dated_at <= s.since then s.since else coalesce(
          (select min(case m.status when 'CREATED' then h.dated_at else m.claimed_at end)
          from message m
          where m.subscription_id = s.id and m.hearing_id = h.id and m.lead_days is null
            and (m.status = 'CREATED' or (m.told_date = h.date and m.claimed_at >= h.dated_at
              and m.status in ('SENDING', 'UNKNOWN', 'ACCEPTED', 'SENT', 'DELIVERED')))),
          s.since) end as known_since) told
      where h.status = 'SCHEDULED' and h.id <> all (s.declined) and h.date between :first and :last
        and (
          select c.status <> 'CLOSED' and coalesce(
            s.driver = any (h.drivers) or s.driver <> all (c.drivers), true)
          from citation c where c.id = h.citation_id)
        and (given_up.id is null or (given_up.first_claimed_at is null
          and given_up.status in ('SUPERSEDED', 'EXPIRED')
          and (given_up.hearing_version <> h.version or exists (
            select from subscriber p
            where p.id = s.subscriber_id and p.changed_at > given_up.changed_at))))""";

  /**
   * Whether to begin with the days' hearings or with those who follow depends on how many there are
   * of each: a plan made without the dates takes every day for an empty one. None reads a whole
   * table, which PostgreSQL takes for cheaper than a thousand look-ups.
   */
  private static final String PLAN_WITH_THE_DATES =
      """
      select set_config('plan_cache_mode', 'force_custom_plan', true),
        set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
        set_config('enable_mergejoin', 'off', true)""";

  private final EntityManager entities;
  private final Outbox outbox;
  private final NoticeSchedule schedule;
  private final CourtDirectory courts;
  private final Clock clock;

  ReminderPlanning(
      EntityManager entities,
      Outbox outbox,
      NoticeSchedule schedule,
      CourtDirectory courts,
      Clock clock) {
    this.entities = entities;
    this.outbox = outbox;
    this.schedule = schedule;
    this.courts = courts;
    this.clock = clock;
  }

  /** Plans what is due; doing it again plans nothing more. */
  @Transactional
  public void planDue() {
    Instant now = clock.instant();
    candidates(dueAt(now)).stream().filter(candidate -> isOwed(candidate, now)).forEach(this::add);
  }

  private List<Due> dueAt(Instant now) {
    return courts.zones().stream()
        .flatMap(zone -> schedule.plan().leads().stream().map(lead -> due(zone, lead, now)))
        .toList();
  }

  private Due due(ZoneId zone, int lead, Instant now) {
    LocalDate today = now.atZone(zone).toLocalDate();
    return new Due(
        zone,
        today.plusDays(schedule.plan().daysAfter(lead)),
        schedule.plan().lastDue(zone, lead, now),
        lead);
  }

  @SuppressWarnings("unchecked") // a native query's result is untyped
  private List<Candidate> candidates(List<Due> due) {
    entities.createNativeQuery(PLAN_WITH_THE_DATES).getSingleResult();
    return entities
        .createNativeQuery(WITHOUT_REMINDER, Candidate.class)
        .setParameter("zones", due.stream().map(d -> d.zone().getId()).toArray(String[]::new))
        .setParameter("firsts", due.stream().map(Due::first).toArray(LocalDate[]::new))
        .setParameter("lasts", due.stream().map(Due::last).toArray(LocalDate[]::new))
        .setParameter("leads", due.stream().map(Due::lead).toArray(Integer[]::new))
        .setParameter("first", due.stream().map(Due::first).min(naturalOrder()).orElseThrow())
        .setParameter("last", due.stream().map(Due::last).max(naturalOrder()).orElseThrow())
        .getResultList();
  }

  private boolean isOwed(Candidate hearing, Instant now) {
    return schedule
        .plan()
        .owed(hearing.date(), hearing.time(), hearing.zoneId(), hearing.knownSince(), now)
        .isPresent();
  }

  private void add(Candidate candidate) {
    int lead = candidate.lead();
    ZoneId zone = candidate.zoneId();
    if (candidate.again()) {
      outbox.free(candidate.cause());
    }
    outbox.add(
        new PlannedText(
            candidate.subscriber(),
            candidate.subscription(),
            Notice.REMINDER.key(),
            candidate.cause(),
            candidate.hearing(),
            candidate.version(),
            lead,
            new HearingAsTold(
                candidate.date(), candidate.time(), candidate.court(), candidate.room()),
            lead <= 1 ? SendUrgency.FIRST : Notice.REMINDER.urgency(),
            schedule.nextSending(zone, Optional.of(candidate.begins())),
            schedule.plan().staleAt(candidate.date(), candidate.time(), zone, lead)));
  }

  /** The hearing dates of which a zone's courts may owe this lead's reminder now. */
  record Due(ZoneId zone, LocalDate first, LocalDate last, int lead) {}

  /** A followed hearing, with since when its follower has known its date, and the lead it owes. */
  record Candidate(
      long hearing,
      int version,
      LocalDate date,
      LocalTime time,
      String court,
      String room,
      long subscription,
      long subscriber,
      Instant knownSince,
      String zone,
      int lead,
      String cause,
      boolean again) {
    ZoneId zoneId() {
      return ZoneId.of(zone);
    }

    Instant begins() {
      return NoticeSchedule.begins(date, time, zoneId());
    }
  }
}
