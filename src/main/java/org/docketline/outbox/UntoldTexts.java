package org.docketline.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.docketline.keys.KeyUse;
import org.docketline.keys.Keyring;
import org.jboss.logging.Logger;

/**
 * The texts that, as far as we know, nobody got: an operator may call instead. What was urgent and
 * expired unsent raises an alarm.
 */
@Singleton
public class UntoldTexts {
  private static final Logger LOG = Logger.getLogger(UntoldTexts.class);
  private static final Duration SHOWN_FOR = Duration.ofDays(7);
  private static final Duration ALARM_FOR = Duration.ofDays(1);
  private static final Duration UNSETTLED_FOR = Duration.ofHours(1);
  // Whoever waits for a text on a page sees for themselves that it does not come: nobody need call.
  private static final String LATEST =
      """
      select m.id, m.notice, s.number, encode(s.watched, 'hex') as watched, coalesce(m.told_date, h.date) as date, m.status,
        m.error_code as code, m.detail, m.changed_at as since
      from message m
      left join subscription s on s.id = m.subscription_id
      left join hearing h on h.id = m.hearing_id
      where m.status in ('UNDELIVERED', 'REFUSED', 'EXPIRED', 'UNKNOWN') and m.changed_at >= ?1
        and m.urgency >= 0
        and (m.status <> 'UNKNOWN' or m.changed_at <= ?2)
        and not exists (select from message again
          where again.again_of = m.id and again.status <> 'SUPERSEDED')
      order by m.urgency, m.changed_at desc limit 50""";
  // News of a hearing that expires does so as the hearing begins: it was urgent by then.
  private static final String MISSED =
      """
      select count(*), coalesce(max(id), 0) from message
      where status = 'EXPIRED' and changed_at >= ?1
        and (urgency = 0 or (hearing_id is not null and lead_days is null))""";

  private final EntityManager entities;
  private final Keyring keyring;
  private final Clock clock;
  private volatile long missed;
  private long lastMissed;

  UntoldTexts(EntityManager entities, Keyring keyring, Clock clock, MeterRegistry meters) {
    this.entities = entities;
    this.keyring = keyring;
    this.clock = clock;
    Gauge.builder("docketline.sending.missed", this, texts -> texts.missed)
        .description("Urgent texts of the last day that expired before they could be sent")
        .register(meters);
  }

  /** One of them: why we texted, of which ticket and hearing, and what became of it since. */
  public record Text(
      long id,
      String notice,
      String number,
      LocalDate date,
      String status,
      Integer code,
      String detail,
      Instant since) {}

  private record Row(
      long id,
      String notice,
      String number,
      String watched,
      LocalDate date,
      String status,
      Integer code,
      String detail,
      Instant since) {}

  private Text text(Row row) {
    String number =
        row.watched == null
            ? row.number
            : keyring.open(HexFormat.of().parseHex(row.watched), KeyUse.WATCHED_NUMBER);
    return new Text(
        row.id, row.notice, number, row.date, row.status, row.code, row.detail, row.since);
  }

  /** The last week's, urgent ones first, then the newest; not more than a page of them. */
  @Transactional
  @SuppressWarnings("unchecked") // a native query's result is untyped
  public List<Text> latest() {
    Instant now = clock.instant();
    List<Row> rows =
        entities
            .createNativeQuery(LATEST, Row.class)
            .setParameter(1, now.minus(SHOWN_FOR))
            .setParameter(2, now.minus(UNSETTLED_FOR))
            .getResultList();
    return rows.stream().map(this::text).toList();
  }

  /** Looks for urgent texts that have expired, and raises or ends the alarm. */
  @Transactional
  public synchronized void watch() {
    Object[] found =
        (Object[])
            entities
                .createNativeQuery(MISSED)
                .setParameter(1, clock.instant().minus(ALARM_FOR))
                .getSingleResult();
    missed = ((Number) found[0]).longValue();
    raise(((Number) found[1]).longValue());
  }

  private void raise(long last) {
    if (last > lastMissed) {
      LOG.errorf(
          "%d urgent texts of the last day expired before they could be sent, message %d last:"
              + " the console lists them",
          missed, last);
    }
    lastMissed = Math.max(last, lastMissed);
  }

  boolean isAlarming() {
    return missed > 0;
  }

  long count() {
    return missed;
  }

  /** In words, for operators. */
  String inWords() {
    return missed == 0 ? "none" : counted() + ": see the console";
  }

  /** How many there are. */
  String counted() {
    return missed + " urgent texts of the last day";
  }
}
