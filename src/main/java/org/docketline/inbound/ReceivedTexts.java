package org.docketline.inbound;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.docketline.keys.KeyUse;
import org.docketline.keys.Keyring;

/** Stores each text once with its answer, since Twilio asks again when an answer is lost. */
@Singleton
final class ReceivedTexts {
  private static final String STORE =
      """
      insert into inbound_text (sid, phone_hash, received_at, body) values (?1, ?2, ?3, ?4)
      on conflict (sid) do nothing""";

  private final EntityManager entities;
  private final Keyring keyring;
  private final Clock clock;

  ReceivedTexts(EntityManager entities, Keyring keyring, Clock clock) {
    this.entities = entities;
    this.keyring = keyring;
    this.clock = clock;
  }

  /** Whether this text is new, which comes now. */
  boolean store(String sid, byte[] phoneHash, String body) {
    return store(sid, phoneHash, body, clock.instant());
  }

  /**
   * Whether this text of that moment is new. When it comes twice at once, the second waits for the
   * first.
   */
  boolean store(String sid, byte[] phoneHash, String body, Instant at) {
    return entities
            .createNativeQuery(STORE)
            .setParameter(1, sid)
            .setParameter(2, phoneHash)
            .setParameter(3, at)
            .setParameter(4, keyring.seal(body, KeyUse.INBOUND_BODY))
            .executeUpdate()
        == 1;
  }

  /** Keeps the answer, which may be none, and which texts it is made of. */
  void keepReply(String sid, String twiml, boolean answered, String wording) {
    InboundText.update(
        "reply = ?2, answered = ?3, wording = ?4 where sid = ?1",
        sid,
        keyring.seal(twiml, KeyUse.INBOUND_REPLY),
        answered,
        wording.isEmpty() ? null : wording);
  }

  Optional<String> reply(String sid) {
    return InboundText.reply(sid).map(reply -> keyring.open(reply, KeyUse.INBOUND_REPLY));
  }
}
