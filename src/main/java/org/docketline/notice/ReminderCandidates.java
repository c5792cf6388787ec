package org.docketline.notice;

import static java.util.Comparator.naturalOrder;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.docketline.docket.CourtDirectory;

/** Finds the followed hearings that may owe a reminder and have none. */
@Singleton
final class ReminderCandidates {
  /**
   * Followed hearings that may owe a reminder, without those that have it already. Whether they
   * have it is asked by the text's cause, one row at a time, so that old texts are never read. One
   * that was given up before it was sent may be owed again, once something has changed since.
   *
   * <p>Since when somebody knows the date: since the text that told it, or that is about to; where
   * none told it, they know it from the day that they followed, whatever the docket did meanwhile.
   *
   * <p>It goes from who follows to their hearings, and leaves PostgreSQL no other order ({@code
   * offset 0}): before a table is counted it takes every day for an empty one.
   */
  private static final String WITHOUT_REMINDER =
      """
      select h.id as hearing, h.version, h.date, h.time, h.court, h.room, s.id as subscription,
        s.subscriber_id as subscriber, told.known_since,
        due.zone, due.lead, named.cause, given_up.id is not null as again
      from %s
      cross join lateral (select id, date, status from hearing d
        where d.citation_id = s.citation_id offset 0) dated
      cross join lateral (select * from placed_hearing p where p.id = dated.id offset 0) h
      join unnest(cast(:zones as text[]), cast(:firsts as date[]), cast(:lasts as date[]),
          cast(:leads as integer[])) as due (zone, first, last, lead)
        on due.zone = h.zone and h.date between due.first and due.last
      cross join lateral (select 'reminder/hearing ' || h.id || '/' || h.date || '/' || due.lead
        || 'd/subscription ' || s.id as cause) named
      left join lateral (select * from message m where m.cause = named.cause offset 0) given_up
        on true
      cross join lateral (select case when h.dated_at <= s.since then s.since else coalesce(
          (select min(case m.status when 'CREATED' then h.dated_at else m.claimed_at end)
          from message m
          where m.subscription_id = s.id and m.hearing_id = h.id and m.lead_days is null
            and (m.status = 'CREATED' or (m.told_date = h.date and m.claimed_at >= h.dated_at
              and m.status in ('SENDING', 'UNKNOWN', 'ACCEPTED', 'SENT', 'DELIVERED')))),
          s.since) end as known_since) told
      where dated.status = 'SCHEDULED' and dated.date between :first and :last
        and h.id <> all (s.declined)
        and (
          select c.status <> 'CLOSED' and coalesce(
            s.driver = any (h.drivers) or s.driver <> all (c.drivers), true)
          from citation c where c.id = h.citation_id)
        and (given_up.id is null or (given_up.first_claimed_at is null
          and given_up.status in ('SUPERSEDED', 'EXPIRED')
          and (given_up.hearing_version <> h.version or exists (
            select from subscriber p
            where p.id = s.subscriber_id and p.changed_at > given_up.changed_at))))""";

  private static final String OF_ALL =
      WITHOUT_REMINDER.formatted("(select * from subscription where status = 'ACTIVE' offset 0) s");

  private static final String OF_SOME =
      WITHOUT_REMINDER.formatted(
          """
          unnest(cast(:citations as bigint[])) as changed (citation_id)
          cross join lateral (select * from subscription f
            where f.citation_id = changed.citation_id and f.status = 'ACTIVE' offset 0) s""");

  private static final String BY_INDEX = "select set_config('enable_seqscan', 'off', true)";

  private final EntityManager entities;
  private final NoticeSchedule schedule;
  private final CourtDirectory courts;

  ReminderCandidates(EntityManager entities, NoticeSchedule schedule, CourtDirectory courts) {
    this.entities = entities;
    this.schedule = schedule;
    this.courts = courts;
  }

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

  /** The hearing dates of which a zone's courts may owe this lead's reminder now. */
  private record Due(ZoneId zone, LocalDate first, LocalDate last, int lead) {}

  /** Of all that is followed. */
  List<Candidate> all(Instant now) {
    return found(OF_ALL, List.of(), now);
  }

  /** Of those who follow these citations. */
  List<Candidate> of(Collection<Long> citations, Instant now) {
    return citations.isEmpty() ? List.of() : found(OF_SOME, citations, now);
  }

  @SuppressWarnings("unchecked") // a native query's result is untyped
  private List<Candidate> found(String sql, Collection<Long> citations, Instant now) {
    entities.createNativeQuery(BY_INDEX).getSingleResult();
    Query query = dated(entities.createNativeQuery(sql, Candidate.class), dueAt(now));
    if (!citations.isEmpty()) {
      query.setParameter("citations", citations.toArray(Long[]::new));
    }
    return query.getResultList();
  }

  private static Query dated(Query query, List<Due> due) {
    return query
        .setParameter("zones", due.stream().map(d -> d.zone().getId()).toArray(String[]::new))
        .setParameter("firsts", due.stream().map(Due::first).toArray(LocalDate[]::new))
        .setParameter("lasts", due.stream().map(Due::last).toArray(LocalDate[]::new))
        .setParameter("leads", due.stream().map(Due::lead).toArray(Integer[]::new))
        .setParameter("first", due.stream().map(Due::first).min(naturalOrder()).orElseThrow())
        .setParameter("last", due.stream().map(Due::last).max(naturalOrder()).orElseThrow());
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
}
