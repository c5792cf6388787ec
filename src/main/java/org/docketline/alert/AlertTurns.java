package org.docketline.alert;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.docketline.docket.CountyConfig;
import org.docketline.keys.KeyUse;
import org.docketline.keys.Keyring;

/**
 * Whose turn it is to be told. An instance takes an address for some minutes, so that nobody holds
 * the database while a mail server thinks.
 */
@Singleton
class AlertTurns {
  private static final Duration LEASE = Duration.ofMinutes(5);

  private static final String NEXT =
      """
      select a.id from alert_address a join staff_member m on m.id = a.member_id
      where m.disabled_at is null and a.ended is null and a.next_try <= ?1
        and (a.test_at is not null
          or ((a.channel = 'EMAIL' or ?2)
            and a.told < (select coalesce(max(n.id), 0) from trouble_news n)))
      order by a.channel desc, a.id limit 1 for update of a skip locked""";

  // Nobody is told afterwards what happened while they were disabled.
  private static final String PASS_OVER =
      """
      update alert_address a set told = (select coalesce(max(n.id), 0) from trouble_news n)
      from staff_member m where m.id = a.member_id and m.disabled_at is not null
        and a.told < (select coalesce(max(n.id), 0) from trouble_news n)""";

  private final EntityManager entities;
  private final Keyring keys;
  private final Clock clock;
  private final ZoneId zone;

  AlertTurns(EntityManager entities, Keyring keys, Clock clock, CountyConfig county) {
    this.entities = entities;
    this.keys = keys;
    this.clock = clock;
    this.zone = county.timeZone();
  }

  @Transactional
  void passOverDisabled() {
    entities.createNativeQuery(PASS_OVER).executeUpdate();
  }

  /** The next whose turn it is, taken from all others; texts first, which are soon sent. */
  @Transactional
  Optional<AlertTurn> take() {
    Instant now = clock.instant();
    List<?> ids =
        entities
            .createNativeQuery(NEXT, Long.class)
            .setParameter(1, now)
            .setParameter(2, DailyHour.isForTexts(now, zone))
            .getResultList();
    return ids.stream().findFirst().map(id -> take(AlertAddress.findById(id), now));
  }

  private AlertTurn take(AlertAddress address, Instant now) {
    boolean trial = address.testAt != null;
    List<TroubleNews> news = trial ? List.of() : TroubleNews.after(address.told);
    long upTo = news.isEmpty() ? address.told : news.get(news.size() - 1).id;
    var turn =
        new AlertTurn(
            address.id,
            address.channel,
            keys.open(address.address, KeyUse.STAFF_ADDRESS),
            news,
            trial,
            address.told,
            upTo);
    address.nextTry = now.plus(LEASE);
    switch (address.channel) {
      case TEXT -> address.told = upTo; // whoever dies now has sent it or not: never twice
      case EMAIL -> {} // sooner twice than never
    }
    return turn;
  }

  /** Records what came of it, unless the address was taken away meanwhile. */
  @Transactional
  void record(AlertTurn turn, BiConsumer<AlertAddress, Instant> outcome) {
    AlertAddress.<AlertAddress>findByIdOptional(turn.id())
        .ifPresent(address -> outcome.accept(address, clock.instant()));
  }
}
