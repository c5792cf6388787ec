package org.docketline.inbound;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.docketline.keys.KeyUse;
import org.docketline.keys.Keyring;

/**
 * The texts that have arrived, by Twilio's id, each with the answer it was given: Twilio asks again
 * when an answer is lost, and must hear the same.
 */
@Singleton
final class InboundText {
  private final EntityManager entities;
  private final Keyring keyring;
  private final Clock clock;

  InboundText(EntityManager entities, Keyring keyring, Clock clock) {
    this.entities = entities;
    this.keyring = keyring;
    this.clock = clock;
  }

  /** Whether this text is stored already. */
  boolean isKnown(String sid) {
    return !entities
        .createNativeQuery("select 1 from inbound_text where sid = ?1")
        .setParameter(1, sid)
        .getResultList()
        .isEmpty();
  }

  /** Whether this text is new. Of two at once the second waits here for the first's answer. */
  boolean store(String sid, byte[] phoneHash, String body) {
    return entities
            .createNativeQuery(
                "insert into inbound_text (sid, phone_hash, received_at, body)"
                    + " values (?1, ?2, ?3, ?4) on conflict (sid) do nothing")
            .setParameter(1, sid)
            .setParameter(2, phoneHash)
            .setParameter(3, clock.instant())
            .setParameter(4, keyring.seal(body, KeyUse.INBOUND_BODY))
            .executeUpdate()
        == 1;
  }

  /** Keeps the answer, which may be none, and the texts that it is of. */
  void keepReply(String sid, String twiml, boolean answered, String wording) {
    entities
        .createNativeQuery(
            "update inbound_text set reply = ?2, answered = ?3, wording = nullif(?4, '')"
                + " where sid = ?1")
        .setParameter(1, sid)
        .setParameter(2, keyring.seal(twiml, KeyUse.INBOUND_REPLY))
        .setParameter(3, answered)
        .setParameter(4, wording)
        .executeUpdate();
  }

  /** How many texts of this phone were answered since then. */
  long answered(List<byte[]> phoneHashes, Instant then) {
    Number answered =
        (Number)
            entities
                .createNativeQuery(
                    "select count(*) from inbound_text"
                        + " where phone_hash in (?1) and received_at > ?2 and answered")
                .setParameter(1, phoneHashes)
                .setParameter(2, then)
                .getSingleResult();
    return answered.longValue();
  }

  Optional<String> reply(String sid) {
    Object sealed =
        entities
            .createNativeQuery("select reply from inbound_text where sid = ?1")
            .setParameter(1, sid)
            .getSingleResult();
    return Optional.ofNullable((byte[]) sealed)
        .map(reply -> keyring.open(reply, KeyUse.INBOUND_REPLY));
  }
}
