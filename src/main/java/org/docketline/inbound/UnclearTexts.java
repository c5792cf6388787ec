package org.docketline.inbound;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.docketline.keys.KeyUse;
import org.docketline.keys.Keyring;
import org.docketline.subscription.Language;
import org.docketline.subscription.Subscriber;
import org.docketline.understanding.LanguageWords;
import org.docketline.understanding.MaskedText;
import org.docketline.wording.Wording;

/**
 * Keeps the texts of which nothing was understood, masked and with others of the same words, so
 * that somebody looks at them: a wish to stop counts in any words, also in those that we do not
 * know.
 */
@Singleton
final class UnclearTexts {
  private static final String FIND =
      "select id from unclear_words where words_hash in (:hashes) for key share";
  private static final String ADD =
      """
      insert into unclear_words (words, words_hash, last_at) values (:words, :hash, :now)
      returning id""";
  private static final String KEEP =
      """
      insert into unclear_text (words_id, subscriber_id, masked, language, last_at)
      values (:id, :subscriber, :masked, :language, :now)
      on conflict (words_id, subscriber_id) do update set masked = excluded.masked,
        language = excluded.language, texts = unclear_text.texts + 1, last_at = excluded.last_at,
        overruled = false
      returning texts = 1""";
  private static final String COUNT =
      """
      update unclear_words set texts = texts + 1, phones = phones + :more,
        last_at = greatest(last_at, :now), open = open or (ends and :active)
      where id = :id""";

  private final EntityManager entities;
  private final Keyring keyring;
  private final Wording wording;
  private final MeterRegistry meters;
  private final Clock clock;

  UnclearTexts(
      EntityManager entities, Keyring keyring, Wording wording, MeterRegistry meters, Clock clock) {
    this.entities = entities;
    this.keyring = keyring;
    this.wording = wording;
    this.meters = meters;
    this.clock = clock;
  }

  /** Keeps this text of a subscriber, which is locked, unless something of it was understood. */
  void keep(Subscriber subscriber, IncomingText text) {
    if (text.command().isUnclear()) {
      keep(subscriber, MaskedText.of(text.words()), language(subscriber, text.words()));
    }
  }

  private Language language(Subscriber subscriber, String body) {
    return LanguageWords.spokenIn(body).orElseGet(() -> wording.to(subscriber).language());
  }

  private void keep(Subscriber subscriber, MaskedText masked, Language language) {
    if (masked.shown().isEmpty()) {
      return; // a picture alone
    }
    meters.counter("docketline.inbound.unclear", "language", language.code()).increment();
    long id = find(masked.key());
    boolean first =
        (Boolean)
            entities
                .createNativeQuery(KEEP, Boolean.class)
                .setParameter("id", id)
                .setParameter("subscriber", subscriber.id)
                .setParameter("masked", keyring.seal(masked.shown(), KeyUse.UNCLEAR_TEXT))
                .setParameter("language", language.code())
                .setParameter("now", clock.instant())
                .getSingleResult();
    entities
        .createNativeQuery(COUNT)
        .setParameter("more", first ? 1 : 0)
        .setParameter("now", clock.instant())
        .setParameter("active", subscriber.isActive())
        .setParameter("id", id)
        .executeUpdate();
  }

  private long find(String words) {
    List<byte[]> hashes = keyring.hashes(words, KeyUse.UNCLEAR_WORDS);
    List<Long> known = known(hashes);
    if (known.isEmpty()) {
      takeTurns(hashes);
      known = known(hashes);
    }
    return known.isEmpty() ? add(words, hashes.get(0)) : known.get(0);
  }

  private List<Long> known(List<byte[]> hashes) {
    List<?> ids =
        entities.createNativeQuery(FIND, Long.class).setParameter("hashes", hashes).getResultList();
    return ids.stream().map(Long.class::cast).toList();
  }

  // While keys are changed, two instances may write the same words under different ones. The least
  // of their hashes is the same for both.
  private void takeTurns(List<byte[]> hashes) {
    byte[] least = hashes.stream().min(Arrays::compareUnsigned).orElseThrow();
    entities
        .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
        .setParameter(1, "words/" + HexFormat.of().formatHex(least))
        .getSingleResult();
  }

  private long add(String words, byte[] hash) {
    return ((Number)
            entities
                .createNativeQuery(ADD, Long.class)
                .setParameter("words", keyring.seal(words, KeyUse.UNCLEAR_WORDS))
                .setParameter("hash", hash)
                .setParameter("now", clock.instant())
                .getSingleResult())
        .longValue();
  }
}
