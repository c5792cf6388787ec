package org.docketline.alert;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.docketline.sms.PhoneNumber;
import org.docketline.sms.SendOutcome;
import org.docketline.sms.TwilioGateway;
import org.docketline.subscription.Subscribers;

/** Texts to members, beside those to residents: nobody follows anything by them. */
@Singleton
class StaffTexts {
  /** Nobody reads what becomes of them. */
  private static final String NO_RECEIPTS = "/twilio/status/staff";

  private static final Duration GOOD_FOR = Duration.ofHours(4);
  private static final String STOPPED =
      """
      select exists (select from subscriber where phone_hash in (?1) and status = 'STOPPED')
        or exists (select from stopped_phone where phone_hash in (?1))""";

  private final TwilioGateway carrier;
  private final Subscribers subscribers;
  private final EntityManager entities;
  private final Clock clock;

  StaffTexts(TwilioGateway carrier, Subscribers subscribers, EntityManager entities, Clock clock) {
    this.carrier = carrier;
    this.subscribers = subscribers;
    this.entities = entities;
    this.clock = clock;
  }

  /** Whether the owner of this phone texted STOP, whatever it was meant for. */
  @Transactional
  boolean isStopped(PhoneNumber phone) {
    List<byte[]> hashes = subscribers.hashes(phone);
    return (Boolean)
        entities
            .createNativeQuery(STOPPED, Boolean.class)
            .setParameter(1, hashes)
            .getSingleResult();
  }

  SendOutcome send(PhoneNumber phone, String text) {
    return carrier.send(phone, text, NO_RECEIPTS, GOOD_FOR, () -> true);
  }

  /** Remembers that the carrier has it, so that it is not taken for a lost one of a resident. */
  @Transactional
  void remember(String sid) {
    entities
        .createNativeQuery("insert into staff_text values (?1, ?2) on conflict do nothing")
        .setParameter(1, sid)
        .setParameter(2, clock.instant())
        .executeUpdate();
  }
}
