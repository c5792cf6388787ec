package org.docketline.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Records what nearly every text meets, many texts in one transaction: the carrier takes it, passes
 * it on, and delivers it. Whatever says more (of a phone, of other rows, of another text) is left
 * to whoever asked; so is a row that somebody else has locked, as a merge may for minutes: nobody
 * waits here for another's row.
 */
@Singleton
class PlainFates {
  private static final Logger LOG = Logger.getLogger(PlainFates.class);

  // A text has one fate at a time: a sid, and where it stands by that.
  private static final String MOVE =
      """
      with fate as (
        select * from unnest(cast(?1 as bigint[]), cast(?2 as uuid[]), cast(?3 as text[]),
          cast(?4 as text[])) as f (id, claim, sid, status)),
      locked as materialized (
        select m.id from message m join fate on fate.id = m.id order by m.id
        for update of m skip locked)
      update message m
      set status = fate.status, sid = fate.sid, error_code = null, changed_at = ?5
      from fate join locked on locked.id = fate.id
      where m.id = fate.id and m.carried_by is null and case fate.status
          when 'ACCEPTED' then m.status = 'SENDING' and m.claim = fate.claim and m.sid is null
          when 'SENT' then m.status = 'ACCEPTED' and m.sid = fate.sid
          else m.status in ('ACCEPTED', 'SENT') and m.sid = fate.sid
            and not exists (select from message again where again.again_of = m.id)
            and not exists (
              select from subscriber s where s.id = m.subscriber_id and s.failed_on is not null)
          end
        and not exists (select from message also where also.carried_by = m.id)
      returning m.id, m.notice, m.subscriber_id, m.detail""";

  private final EntityManager entities;
  private final MessageCounts counts;
  private final MessageLog log;
  private final Clock clock;
  private final Gathered<Fate, Boolean> fates = new Gathered<>(this::move);

  PlainFates(EntityManager entities, MessageCounts counts, MessageLog log, Clock clock) {
    this.entities = entities;
    this.counts = counts;
    this.log = log;
    this.clock = clock;
  }

  private record Fate(long id, UUID claim, String sid, MessageStatus status, String inWords) {}

  /** The carrier took the text under this id; false if that is not all there is to it. */
  boolean accept(OutgoingText text, String sid) {
    String words = "accepted as " + sid + ", phone " + text.to();
    return isDone(new Fate(text.id(), text.claim(), sid, MessageStatus.ACCEPTED, words));
  }

  /** The carrier sent or delivered the text; false if that is not all there is to it. */
  boolean receive(long id, String sid, MessageStatus status) {
    return isDone(new Fate(id, null, sid, status, status.name().toLowerCase(Locale.ROOT)));
  }

  private boolean isDone(Fate fate) {
    try {
      return fates.ask(fate);
    } catch (RuntimeException e) {
      LOG.debugf(e, "Message %d is looked at alone", fate.id());
      return false;
    }
  }

  // Of two fates of one text in one statement the second would be lost: it is looked at alone.
  private List<Boolean> move(List<Fate> all) {
    Map<Long, Fate> first = new LinkedHashMap<>();
    all.forEach(fate -> first.putIfAbsent(fate.id(), fate));
    Set<Fate> moved = QuarkusTransaction.requiringNew().call(() -> moved(first));
    return all.stream().map(moved::contains).toList();
  }

  private Set<Fate> moved(Map<Long, Fate> fates) {
    Set<Fate> moved = new HashSet<>();
    for (Object row : rows(List.copyOf(fates.values()))) {
      Object[] facts = (Object[]) row;
      Fate fate = fates.get(((Number) facts[0]).longValue());
      String notice = (String) facts[1];
      counts.count(fate.status(), notice);
      log.add(
          new MessageLabel(fate.id(), notice, ((Number) facts[2]).longValue()),
          fate.status(),
          fate.inWords() + (facts[3] == null ? "" : ", " + facts[3]));
      moved.add(fate);
    }
    return moved;
  }

  private List<?> rows(List<Fate> fates) {
    return entities
        .createNativeQuery(MOVE)
        .setParameter(1, fates.stream().map(Fate::id).toArray(Long[]::new))
        .setParameter(2, fates.stream().map(Fate::claim).toArray(UUID[]::new))
        .setParameter(3, fates.stream().map(Fate::sid).toArray(String[]::new))
        .setParameter(4, fates.stream().map(fate -> fate.status().name()).toArray(String[]::new))
        .setParameter(5, clock.instant())
        .getResultList();
  }
}
