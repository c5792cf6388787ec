package org.docketline.inbound;

import static java.util.stream.Collectors.groupingBy;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.docketline.docket.CaseName;
import org.docketline.docket.Citation;
import org.docketline.docket.Hearing;
import org.docketline.subscription.Subscriber;
import org.docketline.subscription.Subscribers;
import org.docketline.subscription.Subscription;
import org.docketline.understanding.TextedNumbers;
import org.hibernate.Session;

/**
 * Reads in one statement what the answer to a text may need: what the phone has texted before, what
 * it was asked, what it follows, and the tickets that the text names.
 */
@Singleton
final class ReadAhead {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  /** Whoever says the same within this means the same. */
  private static final Duration LATELY = Duration.ofMinutes(10);

  // Each row is a hearing of a ticket that is followed or named; the rest stands in all of them.
  // With "offset 0" PostgreSQL looks each row up by its index, however many it expects, and inside
  // "(select …)" it does not see a value beforehand: so it finds that one plan serves all texts.
  // To plan anew for each would cost more than all that is read.
  private static final String SQL =
      """
      with named as (
        select wanted.place, found.id
        from unnest((select cast(:names as text[])), (select cast(:plain as text[])))
          with ordinality as wanted (name, plain, place)
        cross join lateral (%s) as found)
      select
        (select coalesce(reply, cast('' as bytea)) from inbound_text where sid = :sid) as reply,
        before.*,
        {choice.*}, {s.*}, {c.*}, {h.*}, ticket.place
      from (
        select
          exists (select from inbound_text where phone_hash in (:hashes)) as texted,
          count(*) filter (where received_at > :hour) as answered,
          string_agg(wording, ' ') as told_today,
          string_agg(wording, ' ') filter (where received_at > :lately) as told_lately,
          array_to_string((array_agg(encode(body, 'hex') order by received_at desc)
            filter (where received_at > :lately))[1:10], ' ') as said_lately
        from inbound_text
        where phone_hash in (:hashes) and received_at > (select cast(:day as timestamptz))
          and answered) before
      left join choice on choice.subscriber_id = :id
      left join (
        select id as followed, citation_id as citation, null as place from subscription
        where subscriber_id = :id
        union all select null, id, place from named
        union all
        select null, same.id, null from named
          join lateral (select number from citation where id = named.id offset 0) one on true
          join lateral (
            select id from citation where number = one.number and id <> named.id offset 0) same
          on true
      ) ticket on true
      left join lateral (select * from subscription where id = ticket.followed offset 0) s on true
      left join lateral (select * from citation where id = ticket.citation offset 0) c on true
      left join lateral (select * from hearing where citation_id = c.id offset 0) h on true
      order by s.id, c.id, h.date, h.time, h.id"""
          .formatted(Citation.idsSql("wanted.name", "wanted.plain"));

  private final EntityManager entities;
  private final Subscribers subscribers;
  private final Clock clock;

  ReadAhead(EntityManager entities, Subscribers subscribers, Clock clock) {
    this.entities = entities;
    this.subscribers = subscribers;
    this.clock = clock;
  }

  /** The same text, with what was read; the subscriber of its phone is locked. */
  IncomingText of(Subscriber subscriber, IncomingText text) {
    List<CaseName> names = text.command().toFollow().map(TextedNumbers::names).orElseGet(List::of);
    List<ReadRow> rows = rows(subscriber, text, names);
    subscriber.readAhead(distinct(rows.stream().map(ReadRow::followed)));
    rows.stream()
        .filter(row -> row.citation() != null)
        .collect(groupingBy(ReadRow::citation))
        .forEach((one, its) -> one.readAhead(distinct(its.stream().map(ReadRow::hearing))));
    return text.after(rows.get(0).before(), named(names, rows));
  }

  private static <T> List<T> distinct(Stream<T> read) {
    return read.filter(Objects::nonNull).distinct().toList();
  }

  private static NamedTickets named(List<CaseName> names, List<ReadRow> rows) {
    Map<CaseName, List<Citation>> named = new HashMap<>();
    for (int at = 0; at < names.size(); at++) {
      long place = at + 1L;
      named.put(
          names.get(at),
          distinct(rows.stream().filter(row -> row.isOf(place)).map(ReadRow::citation)));
    }
    return new NamedTickets(named, distinct(rows.stream().map(ReadRow::citation)));
  }

  private List<ReadRow> rows(Subscriber subscriber, IncomingText text, List<CaseName> names) {
    Instant now = clock.instant();
    return entities
        .unwrap(Session.class)
        .createNativeQuery(SQL, Object[].class)
        .setParameter("id", subscriber.id)
        .setParameter("sid", text.sid())
        .setParameter("hashes", subscribers.hashes(text.phone()))
        .setParameter("hour", now.minus(HOUR))
        .setParameter("lately", now.minus(LATELY))
        .setParameter("day", now.minus(DAY))
        .setParameter(
            "names", names.stream().map(one -> one.number().value()).toArray(String[]::new))
        .setParameter("plain", names.stream().map(CaseName::plain).toArray(String[]::new))
        .addScalar("reply", byte[].class)
        .addScalar("texted", Boolean.class)
        .addScalar("answered", Long.class)
        .addScalar("told_today", String.class)
        .addScalar("told_lately", String.class)
        .addScalar("said_lately", String.class)
        .addEntity("choice", PendingChoice.class)
        .addScalar("place", Long.class)
        .addEntity("s", Subscription.class)
        .addEntity("c", Citation.class)
        .addEntity("h", Hearing.class)
        .getResultList()
        .stream()
        .map(ReadRow::of)
        .toList();
  }
}
