package org.docketline.notice;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.docketline.docket.Hearing;
import org.docketline.outbox.HearingAsTold;
import org.docketline.outbox.Message;
import org.docketline.outbox.Outbox;
import org.docketline.outbox.Pieces;
import org.docketline.outbox.PlannedText;
import org.docketline.subscription.Subscription;

/**
 * Tells whoever was told what a run changed that it was a mistake, once the docket is as it was
 * before: one text for each ticket and hearing that they were told of. What was still to be sent
 * does not go out, and whoever was told nothing is told nothing. All in the transaction that
 * restores the docket.
 */
@Singleton
public class Corrections {
  private static final Duration NEWS_FOR = Duration.ofDays(7);
  private static final String WHY = "the county's file was taken back";

  // What residents are told of, of that which is as it was before: hearings of another version, and
  // tickets that stand otherwise.
  private static final String UNDONE =
      """
      with undone as (
        select b.citation_id, b.hearing_id, b.was is null as added,
          cast(b.became ->> 'version' as integer) as version,
          cast(b.became ->> 'date' as date) as date, cast(b.became ->> 'time' as time) as time,
          b.became ->> 'court' as court, b.became ->> 'room' as room, c.cause
        from docket_before b
        left join lateral (
          select lower(d.kind) || '/change ' || d.id || '/subscription ' as cause
          from docket_change d
          where d.run_id = b.run_id and d.citation_id = b.citation_id and d.hearing_id is null
          order by d.id limit 1) c on b.hearing_id is null
        where b.run_id = :run and b.undone and case when b.hearing_id is null
          then b.was -> 'status' <> b.became -> 'status'
          else b.was is null or b.was -> 'version' <> b.became -> 'version' end)
      """;

  // Locked, so that whoever claims one of them now is waited for, and counts as told. What was
  // found
  // is worded when it goes out, and goes out.
  private static final String WAITING =
      UNDONE
          + """
          select m.id, m.notice
          from undone u join subscription s on s.citation_id = u.citation_id
          join message m on m.subscription_id = s.id and m.status = 'CREATED'
          left join hearing h on h.id = u.hearing_id
          where m.notice = 'found' or case when u.hearing_id is null then m.cause = u.cause || s.id
            else m.hearing_id = u.hearing_id and case when m.lead_days is null
              then m.notice in (:changes) and (u.added or m.hearing_version = u.version)
              else h.id is null or h.status <> 'SCHEDULED' or m.was_date <> h.date end end
          for update of m""";

  // Whoever began to follow since then was answered with it, or is told in a text that is still to
  // be sent.
  private static final String IS_TOLD =
      """
      (case when u.hearing_id is null then exists (
          select from message m where m.cause = u.cause || s.id and %1$s)
        else exists (
          select from message m where m.subscription_id = s.id and m.hearing_id = u.hearing_id
            and (m.hearing_version >= u.version or m.claimed_at > :applied) and %1$s) end
        or s.since > :applied and not exists (
          select from message m where m.subscription_id = s.id and m.lead_days is null
            and m.claimed_at is null and m.answered_at is null))"""
          .formatted(
              """
              (m.status in ('SENDING', 'UNKNOWN', 'ACCEPTED', 'SENT', 'DELIVERED')
                or m.answered_at is not null)""");

  private static final String TOLD =
      UNDONE
          + """
          select s.id as subscription, s.subscriber_id as subscriber,
            case when u.added then null else u.hearing_id end as hearing, u.date, u.time, u.court,
            u.room, coalesce(p.language, '') as language, h.status is not distinct from 'SCHEDULED'
              and (h.date, h.time) is distinct from (u.date, u.time) as moved
          from undone u join subscription s on s.citation_id = u.citation_id and s.status = 'ACTIVE'
          join subscriber p on p.id = s.subscriber_id
          left join hearing h on h.id = u.hearing_id
          where (u.hearing_id is null or u.hearing_id <> all (s.declined)) and\s"""
          + IS_TOLD
          + " order by s.id, 3 nulls last, u.date";

  // Their news was taken back by the run's own, which did not reach them either.
  private static final String UNTOLD =
      UNDONE
          + """
          select s.id, h.id
          from undone u join subscription s on s.citation_id = u.citation_id and s.status = 'ACTIVE'
          join hearing h on h.id = u.hearing_id
          where exists (
            select from message m where m.subscription_id = s.id and m.hearing_id = h.id
              and m.notice in (:changes) and m.status = 'SUPERSEDED' and m.changed_at >= :began
              and m.answered_at is null and (m.hearing_version < u.version
                or (m.was_date, m.was_time, m.was_court, m.was_room)
                  is distinct from (h.date, h.time, h.court, h.room)))
            and not\s"""
          + IS_TOLD
          + " order by s.id, h.id";

  private final EntityManager entities;
  private final Outbox outbox;
  private final Notices notices;
  private final HearingNews news;
  private final NoticeSchedule schedule;
  private final NewsPreview previews;
  private final RemindersToPlan reminders;
  private final Clock clock;

  Corrections(
      EntityManager entities,
      Outbox outbox,
      Notices notices,
      HearingNews news,
      NoticeSchedule schedule,
      NewsPreview previews,
      RemindersToPlan reminders,
      Clock clock) {
    this.entities = entities;
    this.outbox = outbox;
    this.notices = notices;
    this.news = news;
    this.schedule = schedule;
    this.previews = previews;
    this.reminders = reminders;
    this.clock = clock;
  }

  /** Who was told what of a hearing; the hearing is null where it is of the ticket alone. */
  record Told(
      long subscription,
      long subscriber,
      Long hearing,
      LocalDate date,
      LocalTime time,
      String court,
      String room,
      String language,
      boolean moved) {
    HearingAsTold as() {
      return new HearingAsTold(date, time, court, room);
    }
  }

  /** Takes back what waits to tell of the run's changes; answers with how many texts that were. */
  public int withdraw(long run) {
    List<?> rows =
        query(WAITING, Object[].class, run).setParameter("changes", Notice.CHANGES).getResultList();
    List<Long> ids =
        rows.stream()
            .map(Object[].class::cast)
            .filter(row -> !row[1].equals(Notice.FOUND.key()))
            .map(row -> ((Number) row[0]).longValue())
            .distinct()
            .toList();
    outbox.takeBack(ids, WHY);
    return ids.size();
  }

  /** Plans the corrections, after what waited was taken back; answers with how many there are. */
  public int tell(long run, Instant began, Instant applied) {
    List<Told> told = told(run, applied);
    gather(told);
    // As in Notices: else each query checks everything that was loaded.
    entities.setFlushMode(FlushModeType.COMMIT);
    told.forEach(one -> plan(run, one));
    untold(run, began, applied);
    reminders.planAll();
    entities.setFlushMode(FlushModeType.AUTO);
    return told.size();
  }

  // A ticket's own correction is left to that of its hearing.
  private List<Told> told(long run, Instant applied) {
    List<Told> rows = query(TOLD, Told.class, run).setParameter("applied", applied).getResultList();
    Set<Long> seen = new HashSet<>();
    return rows.stream()
        .filter(one -> seen.add(one.subscription()) || one.hearing() != null)
        .toList();
  }

  private void untold(long run, Instant began, Instant applied) {
    List<?> rows =
        query(UNTOLD, Object[].class, run)
            .setParameter("changes", Notice.CHANGES)
            .setParameter("began", began)
            .setParameter("applied", applied)
            .getResultList();
    rows.stream()
        .map(Object[].class::cast)
        .forEach(row -> notices.tellAgain(Subscription.findById(row[0]), Hearing.findById(row[1])));
  }

  @SuppressWarnings("unchecked") // a native query's result is untyped
  private <T> TypedQuery<T> query(String sql, Class<T> of, long run) {
    entities.flush();
    return (TypedQuery<T>) entities.createNativeQuery(sql, of).setParameter("run", run);
  }

  // The transaction keeps these rows, so that finding one by its id asks the database nothing.
  private void gather(List<Told> told) {
    inPieces(told, Told::subscription, ids -> Subscription.list("id in ?1", ids));
    inPieces(told, Told::hearing, ids -> Hearing.list("id in ?1", ids));
  }

  private static void inPieces(
      List<Told> told, Function<Told, Long> id, Consumer<List<Long>> read) {
    Pieces.of(told.stream().map(id).filter(Objects::nonNull).distinct().toList()).forEach(read);
  }

  private String plan(long run, Told told) {
    Subscription to = Subscription.findById(told.subscription());
    Hearing hearing = told.hearing() == null ? null : Hearing.findById(told.hearing());
    Instant until =
        hearing == null ? clock.instant().plus(NEWS_FOR) : schedule.lastUse(hearing, told.as());
    String event = "/run %d/hearing %s".formatted(run, told.hearing());
    PlannedText text =
        news.of(Notice.CORRECTION, hearing, told.as(), until, event).to(to.subscriberId, to.id);
    outbox.add(text);
    return text.cause();
  }

  /**
   * What would be texted, in which language, to how many, and the words of one of them. One of each
   * kind is planned, so that the caller's transaction must be undone.
   */
  public List<NewsPreview.Planned> preview(long run, Instant applied) {
    List<Told> told = told(run, applied);
    Map<String, Told> samples = new LinkedHashMap<>();
    told.forEach(one -> samples.putIfAbsent(kind(one), one));
    Map<String, Long> people = told.stream().collect(groupingBy(Corrections::kind, counting()));
    return samples.entrySet().stream()
        .map(sample -> planned(run, sample.getValue(), people.get(sample.getKey())))
        .toList();
  }

  private static String kind(Told told) {
    return told.language() + " " + told.moved();
  }

  private NewsPreview.Planned planned(long run, Told told, long people) {
    Message sample = Message.<Message>find("cause", plan(run, told)).firstResult();
    return previews.planned(sample, told.language(), people, false);
  }
}
