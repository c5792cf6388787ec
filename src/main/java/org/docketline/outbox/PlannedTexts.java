package org.docketline.outbox;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Writes planned texts, many with one statement; one whose cause has a text already is none. */
@Singleton
class PlannedTexts {
  private static final String ADD =
      """
      insert into message (subscriber_id, subscription_id, notice, cause, hearing_id,
        hearing_version, lead_days, was_date, was_time, was_court, was_room, urgency, status,
        created_at, due_at, expires_at, changed_at)
      select subscriber, subscription, notice, cause, hearing, version, lead, date, time, court,
        room, urgency, 'CREATED', :now, due, expires, :now
      from unnest(cast(:subscribers as bigint[]), cast(:subscriptions as bigint[]),
          cast(:notices as text[]), cast(:causes as text[]), cast(:hearings as bigint[]),
          cast(:versions as integer[]), cast(:leads as integer[]), cast(:dates as date[]),
          cast(:times as time[]), cast(:courts as text[]), cast(:rooms as text[]),
          cast(:urgencies as smallint[]), cast(:dues as timestamptz[]),
          cast(:expiries as timestamptz[])) with ordinality
        as planned (subscriber, subscription, notice, cause, hearing, version, lead, date, time,
          court, room, urgency, due, expires, nth)
      order by nth
      on conflict (cause) do nothing returning id, cause""";

  private final EntityManager entities;
  private final MessageLog log;
  private final Clock clock;

  PlannedTexts(EntityManager entities, MessageLog log, Clock clock) {
    this.entities = entities;
    this.log = log;
    this.clock = clock;
  }

  /** Writes them in their order, and answers how many of them are new. */
  int add(List<PlannedText> texts) {
    return Pieces.of(texts).mapToInt(this::addSome).sum();
  }

  private int addSome(List<PlannedText> texts) {
    Map<String, PlannedText> byCause =
        texts.stream().collect(toMap(PlannedText::cause, text -> text, (first, same) -> first));
    List<?> added = insert(texts).getResultList();
    added.stream()
        .map(Object[].class::cast)
        .forEach(row -> log.planned(((Number) row[0]).longValue(), byCause.get((String) row[1])));
    return added.size();
  }

  private Query insert(List<PlannedText> texts) {
    return entities
        .createNativeQuery(ADD, Object[].class)
        .setParameter("now", clock.instant())
        .setParameter("subscribers", all(texts, PlannedText::subscriberId, Long[]::new))
        .setParameter("subscriptions", all(texts, PlannedText::subscriptionId, Long[]::new))
        .setParameter("notices", all(texts, PlannedText::notice, String[]::new))
        .setParameter("causes", all(texts, PlannedText::cause, String[]::new))
        .setParameter("hearings", all(texts, PlannedText::hearingId, Long[]::new))
        .setParameter("versions", all(texts, PlannedText::hearingVersion, Integer[]::new))
        .setParameter("leads", all(texts, PlannedText::leadDays, Integer[]::new))
        .setParameter("dates", all(texts, text -> text.was().date(), LocalDate[]::new))
        .setParameter("times", all(texts, text -> text.was().time(), LocalTime[]::new))
        .setParameter("courts", all(texts, text -> text.was().court(), String[]::new))
        .setParameter("rooms", all(texts, text -> text.was().room(), String[]::new))
        .setParameter("urgencies", all(texts, text -> text.urgency().rank(), Short[]::new))
        .setParameter("dues", all(texts, PlannedText::dueAt, Instant[]::new))
        .setParameter("expiries", all(texts, PlannedText::expiresAt, Instant[]::new));
  }

  private static <T> T[] all(
      List<PlannedText> texts, Function<PlannedText, T> of, IntFunction<T[]> array) {
    return texts.stream().map(of).toArray(array);
  }
}
