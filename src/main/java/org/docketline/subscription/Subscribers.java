package org.docketline.subscription;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.docketline.docket.CountyConfig;
import org.docketline.keys.KeyUse;
import org.docketline.keys.Keyring;
import org.docketline.sms.PhoneNumber;
import org.jboss.logging.Logger;

/**
 * Finds a phone's subscriber by the keyed hash of its number; no row is ever opened to find one.
 */
@Singleton
public final class Subscribers {
  private static final Logger LOG = Logger.getLogger(Subscribers.class);

  // One statement finds it or makes it, locks it and notes that it was heard. Of a new one whose
  // owner had all deleted but that it had stopped, that is so still.
  private static final String ENROL =
      """
      with known as (
        update subscriber set heard_at = coalesce(cast(:heard as timestamptz), heard_at)
        where phone_hash = :hash returning *),
      made as (
        insert into subscriber
          (phone_hash, phone, status, end_reason, reason, heard_at, created_at, changed_at)
        select :hash, :phone, case when stopped then 'STOPPED' else 'ACTIVE' end,
          case when stopped then 'ASKED_TO_STOP' end, case when stopped then :reason end,
          cast(:heard as timestamptz), :now, :now
        from (select exists (select from stopped_phone where phone_hash in (:hashes)) as stopped) was
        where not exists (select from known)
        on conflict (phone_hash) do update
          set heard_at = coalesce(excluded.heard_at, subscriber.heard_at)
        returning *)
      select * from known union all select * from made""";

  private final EntityManager entities;
  private final Keyring keyring;
  private final CountyConfig county;
  private final Duration asleep;
  private final Clock clock;

  Subscribers(
      EntityManager entities,
      Keyring keyring,
      CountyConfig county,
      WatchConfig watches,
      Clock clock) {
    this.entities = entities;
    this.keyring = keyring;
    this.county = county;
    this.asleep = watches.asleep();
    this.clock = clock;
  }

  /**
   * The subscriber of this phone, made when it is new, and locked to the end of the transaction so
   * that two texts of one phone are answered one after the other.
   */
  public Subscriber enrol(PhoneNumber phone) {
    return enrol(phone, null);
  }

  /** The same, where a text came from the phone: it can be reached. */
  public Subscriber hear(PhoneNumber phone) {
    Subscriber subscriber = enrol(phone, clock.instant());
    reach(subscriber);
    return subscriber;
  }

  private Subscriber enrol(PhoneNumber phone, Instant heardAt) {
    List<byte[]> hashes = hashes(phone);
    if (hashes.size() == 1) {
      return insert(phone, hashes, heardAt);
    }
    takeTurns(hashes);
    Optional<Subscriber> known =
        ofPhone(phone).withLock(LockModeType.PESSIMISTIC_WRITE).singleResultOptional();
    known.filter(one -> heardAt != null).ifPresent(one -> one.heardAt = heardAt);
    return known.orElseGet(() -> insert(phone, hashes, heardAt));
  }

  // The unique hash alone does not keep a phone from being stored twice: while keys are changed,
  // two instances may write it under different ones. The least of its hashes is the same for both.
  private void takeTurns(List<byte[]> hashes) {
    byte[] least = hashes.stream().min(Arrays::compareUnsigned).orElseThrow();
    entities
        .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
        .setParameter(1, "phone/" + HexFormat.of().formatHex(least))
        .getSingleResult();
  }

  private Subscriber insert(PhoneNumber phone, List<byte[]> hashes, Instant heardAt) {
    return (Subscriber)
        entities
            .createNativeQuery(ENROL, Subscriber.class)
            .setParameter("hash", hash(phone))
            .setParameter("phone", keyring.seal(phone.e164(), KeyUse.PHONE))
            .setParameter("reason", EndReason.ASKED_TO_STOP.words())
            .setParameter("heard", heardAt)
            .setParameter("now", clock.instant())
            .setParameter("hashes", hashes)
            .getSingleResult();
  }

  /** The subscriber of this phone, if it has texted before; nothing is locked, and none is made. */
  public Optional<Subscriber> find(PhoneNumber phone) {
    return ofPhone(phone).singleResultOptional();
  }

  /** The subscriber of this id, locked as {@link #enrol} does. */
  public Subscriber locked(long id) {
    return Subscriber.findById(id, LockModeType.PESSIMISTIC_WRITE);
  }

  private PanacheQuery<Subscriber> ofPhone(PhoneNumber phone) {
    return Subscriber.find("phoneHash in ?1", hashes(phone));
  }

  /** The keyed hash that this phone is stored by. */
  public byte[] hash(PhoneNumber phone) {
    return keyring.hash(phone.e164(), KeyUse.PHONE);
  }

  /** Every keyed hash that it may be stored by: one for each of the keys. */
  public List<byte[]> hashes(PhoneNumber phone) {
    return keyring.hashes(phone.e164(), KeyUse.PHONE);
  }

  /** The number to text. */
  public PhoneNumber phoneOf(Subscriber subscriber) {
    return new PhoneNumber(keyring.open(subscriber.phone, KeyUse.PHONE));
  }

  /**
   * Ends all that this subscriber follows, and sends it nothing more until {@link
   * AsleepNumbers#start}, which takes it up again for a while, unless the phone is not whose we
   * meant.
   */
  public void stop(Subscriber subscriber, EndReason why) {
    stop(subscriber, why, why.words());
  }

  /** The same, in words that say more of why. */
  public void stop(Subscriber subscriber, EndReason why, String words) {
    Instant now = clock.instant();
    subscriber.stop(why, words, now, why.letsSleep() ? now.plus(asleep) : now);
    LOG.infof("%s stopped: %s", named(subscriber), words);
  }

  /** Lets this subscriber be texted again. */
  void start(Subscriber subscriber) {
    subscriber.start(clock.instant());
    entities
        .createNativeQuery("delete from stopped_phone where phone_hash in (?1)")
        .setParameter(1, hashes(phoneOf(subscriber)))
        .executeUpdate();
    // What was not understood before may be read as STOP one day: it ends nothing from now on.
    entities
        .createNativeQuery("update unclear_text set overruled = true where subscriber_id = ?1")
        .setParameter(1, subscriber.id)
        .executeUpdate();
    LOG.infof("%s starts again", named(subscriber));
  }

  /**
   * A text that was sent to this subscriber at this moment could not reach the phone. Answers
   * whether texts pause from now on: that takes failures of two days in the county's calendar. A
   * text that came from the phone since has disproved the failure.
   */
  public boolean fail(Subscriber subscriber, int code, Instant sentAt) {
    boolean heardSince = subscriber.heardAt != null && subscriber.heardAt.isAfter(sentAt);
    return !heardSince
        && subscriber.fail(sentAt.atZone(county.timeZone()).toLocalDate(), code, clock.instant());
  }

  /** A text came from this subscriber's phone, so that it can be reached. */
  public void hear(Subscriber subscriber) {
    reach(subscriber);
    subscriber.heardAt = clock.instant();
  }

  /** Forgets that this subscriber's phone could not be reached, and ends the pause of its texts. */
  public void reach(Subscriber subscriber) {
    if (subscriber.failedOn != null || subscriber.isUnreachable()) {
      subscriber.reach(clock.instant());
      LOG.infof("%s can be reached", named(subscriber));
    }
  }

  /** How a log names a subscriber: by its id and the last four digits of its phone. */
  public String named(Subscriber subscriber) {
    return "Subscriber %d (%s)".formatted(subscriber.id, ending(subscriber));
  }

  // A phone that cannot be opened is told of where it is texted; a log is no place to fail.
  private String ending(Subscriber subscriber) {
    try {
      return phoneOf(subscriber).toString();
    } catch (IllegalStateException e) {
      return "unreadable phone";
    }
  }
}
