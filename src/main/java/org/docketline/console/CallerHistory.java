package org.docketline.console;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.docketline.docket.CitationNumber;
import org.docketline.docket.CountyConfig;
import org.docketline.keys.KeyUse;
import org.docketline.keys.Keyring;
import org.docketline.outbox.MessageStatus;
import org.docketline.subscription.Subscriber;
import org.docketline.subscription.Subscribers;

/** What was texted to a phone, what became of it, and what it texted, newest first. */
@Singleton
class CallerHistory {
  private static final int MOST = 40;
  private static final String SENT =
      """
      select m.notice, m.status, m.error_code, coalesce(m.detail, ''), m.changed_at, m.due_at,
        s.number, s.watched, m.text
      from message m left join subscription s on s.id = m.subscription_id
      where m.subscriber_id = :subscriber order by m.id desc limit :most""";
  private static final String HEARD =
      """
      select received_at, body, coalesce(wording, '') from inbound_text
      where phone_hash in (:hashes) order by received_at desc limit :most""";

  private final EntityManager entities;
  private final Subscribers subscribers;
  private final Keyring keys;
  private final CountyConfig county;
  private final FateWords fates;
  private final SpokenTime time;

  CallerHistory(
      EntityManager entities,
      Subscribers subscribers,
      Keyring keys,
      CountyConfig county,
      FateWords fates,
      SpokenTime time) {
    this.entities = entities;
    this.subscribers = subscribers;
    this.keys = keys;
    this.county = county;
    this.fates = fates;
    this.time = time;
  }

  /** One thing that happened: when, what it was, what became of it, and its words. */
  record Event(Instant moment, String at, String what, String fate, String words) {}

  /** A page's worth of it. */
  List<Event> of(Subscriber subscriber) {
    return Stream.concat(sent(subscriber), heard(subscriber))
        .sorted(Comparator.comparing(Event::moment).reversed())
        .limit(MOST)
        .toList();
  }

  private Stream<Event> sent(Subscriber subscriber) {
    List<?> rows =
        entities
            .createNativeQuery(SENT, Object[].class)
            .setParameter("subscriber", subscriber.id)
            .setParameter("most", MOST)
            .getResultList();
    return rows.stream().map(row -> sent((Object[]) row));
  }

  private Event sent(Object[] row) {
    Instant changed = (Instant) row[4];
    String ending = ending((String) row[6], (byte[]) row[7]);
    return new Event(
        changed,
        time.of(changed),
        ((String) row[0]).replace('-', ' ') + (ending.isEmpty() ? "" : ", ticket ending " + ending),
        fates.of(
            MessageStatus.valueOf((String) row[1]),
            (Number) row[2],
            (String) row[3],
            (Instant) row[5]),
        open((byte[]) row[8], KeyUse.MESSAGE_TEXT));
  }

  private String ending(String number, byte[] watched) {
    String known = watched == null ? number : open(watched, KeyUse.WATCHED_NUMBER);
    return known == null ? "" : county.endingOf(new CitationNumber(known));
  }

  private Stream<Event> heard(Subscriber subscriber) {
    List<?> rows =
        entities
            .createNativeQuery(HEARD, Object[].class)
            .setParameter("hashes", subscribers.hashes(subscribers.phoneOf(subscriber)))
            .setParameter("most", MOST)
            .getResultList();
    return rows.stream().map(row -> heard((Object[]) row));
  }

  private Event heard(Object[] row) {
    Instant received = (Instant) row[0];
    return new Event(
        received,
        time.of(received),
        "they texted",
        ((String) row[2]).isEmpty() ? "answered by nothing" : "answered: " + row[2],
        open((byte[]) row[1], KeyUse.INBOUND_BODY));
  }

  private String open(byte[] kept, KeyUse use) {
    return kept == null ? "" : keys.open(kept, use);
  }
}
