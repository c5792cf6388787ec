package org.docketline.inbound;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.docketline.keys.KeyUse;
import org.docketline.keys.Keyring;
import org.docketline.subscription.Subscriber;
import org.docketline.subscription.Subscribers;

/** Stores each text once with its answer, since Twilio asks again when an answer is lost. */
@Singleton
final class ReceivedTexts {
  private final EntityManager entities;
  private final Subscribers subscribers;
  private final Keyring keyring;

  ReceivedTexts(EntityManager entities, Subscribers subscribers, Keyring keyring) {
    this.entities = entities;
    this.subscribers = subscribers;
    this.keyring = keyring;
  }

  /**
   * Stores a text of that moment with its answer, which may be none, and the keys of the texts that
   * it is made of. Of a phone that is forgotten now, nothing is kept but that it was answered.
   */
  void store(
      IncomingText text,
      Subscriber subscriber,
      Instant at,
      String twiml,
      boolean answered,
      String wording) {
    var stored = new InboundText();
    stored.sid = text.sid();
    stored.receivedAt = at;
    stored.reply = keyring.seal(twiml, KeyUse.INBOUND_REPLY);
    stored.answered = answered;
    stored.wording = wording.isEmpty() ? null : wording;
    if (entities.contains(subscriber)) {
      stored.phoneHash = subscribers.hash(text.phone());
      stored.body = keyring.seal(text.body(), KeyUse.INBOUND_BODY);
    }
    stored.persist();
  }

  /** The answer to this text, where it was stored already; none if it is not kept any more. */
  Optional<String> reply(IncomingText text) {
    return text.before()
        .reply()
        .map(
            reply -> reply.length == 0 ? Twiml.SILENCE : keyring.open(reply, KeyUse.INBOUND_REPLY));
  }
}
