package org.docketline.inbound;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
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
  // The words are locked before the text, as where either is deleted.
  private static final String KEEP =
      """
      with known as (
        select id from unclear_words where words_hash in (:hashes) for key share),
      kept as (
        insert into unclear_text (words_id, subscriber_id, masked, language, last_at)
        select id, :subscriber, :masked, :language, :now from known
        on conflict (words_id, subscriber_id) do update set masked = excluded.masked,
          language = excluded.language, texts = unclear_text.texts + 1,
          last_at = excluded.last_at, overruled = false
        returning words_id, texts)
      update unclear_words w set texts = w.texts + 1,
        phones = w.phones + case when kept.texts = 1 then 1 else 0 end,
        last_at = greatest(w.last_at, :now), open = w.open or (w.ends and :active)
      from kept where w.id = kept.words_id""";
  private static final String ADD =
      """
      insert into unclear_words (words, words_hash, last_at) values (:words, :hash, :now)
      on conflict (words_hash) do nothing""";

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
    List<byte[]> hashes = keyring.hashes(masked.key(), KeyUse.UNCLEAR_WORDS);
    Query keeping = keeping(subscriber, masked, language, hashes);
    if (!isKept(keeping) && !isKeptUnderAnotherKey(hashes, keeping)) {
      add(masked.key(), hashes.get(0));
      keeping.executeUpdate();
    }
  }

  /** Not where nobody has texted these words before. */
  private static boolean isKept(Query keeping) {
    return keeping.executeUpdate() > 0;
  }

  private Query keeping(
      Subscriber subscriber, MaskedText masked, Language language, List<byte[]> hashes) {
    return entities
        .createNativeQuery(KEEP)
        .setParameter("hashes", hashes)
        .setParameter("subscriber", subscriber.id)
        .setParameter("masked", keyring.seal(masked.shown(), KeyUse.UNCLEAR_TEXT))
        .setParameter("language", language.code())
        .setParameter("now", clock.instant())
        .setParameter("active", subscriber.isActive());
  }

  // While keys are changed, two instances may write the same words under different ones.
  private boolean isKeptUnderAnotherKey(List<byte[]> hashes, Query keeping) {
    if (hashes.size() == 1) {
      return false;
    }
    takeTurns(hashes);
    return isKept(keeping);
  }

  // The least of the hashes is the same for both instances.
  private void takeTurns(List<byte[]> hashes) {
    byte[] least = hashes.stream().min(Arrays::compareUnsigned).orElseThrow();
    entities
        .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
        .setParameter(1, "words/" + HexFormat.of().formatHex(least))
        .getSingleResult();
  }

  private void add(String words, byte[] hash) {
    entities
        .createNativeQuery(ADD)
        .setParameter("words", keyring.seal(words, KeyUse.UNCLEAR_WORDS))
        .setParameter("hash", hash)
        .setParameter("now", clock.instant())
        .executeUpdate();
  }
}
