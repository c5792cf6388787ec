package org.docketline.retention;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntSupplier;
import org.docketline.docket.CountyConfig;
import org.docketline.notice.Notices;
import org.jboss.logging.Logger;

/**
 * Ends what has been kept for long enough, a little at a time: each batch is a transaction of its
 * own, and one instance works at a time.
 */
@Singleton
public final class Retention {
  private static final Logger LOG = Logger.getLogger(Retention.class);

  /** Each with its own text, or each its own deletion. */
  private static final int FEW = 200;

  /** Batches of a kind in one go; the rest has time. */
  private static final int MOST_BATCHES = 20;

  private final RetentionConfig config;
  private final Notices notices;
  private final SettledTexts texts;
  private final QuietPhones phones;
  private final EntityManager entities;
  private final CountyConfig county;
  private final Clock clock;

  Retention(
      RetentionConfig config,
      Notices notices,
      SettledTexts texts,
      QuietPhones phones,
      EntityManager entities,
      CountyConfig county,
      Clock clock) {
    this.config = config;
    this.notices = notices;
    this.texts = texts;
    this.phones = phones;
    this.entities = entities;
    this.county = county;
    this.clock = clock;
  }

  /** Ends what follows tickets that are over, and what has been kept for long enough. */
  public void apply() {
    inBatches("followings are over", FEW, this::endFollowings);
    inBatches("texts are settled", RetentionRule.MOST, this::settleTexts);
    for (RetentionRule rule : RetentionRule.values()) {
      inBatches(rule + " ended", RetentionRule.MOST, () -> apply(rule));
    }
    inBatches("quiet phones are forgotten", FEW, this::forgetPhones);
  }

  private int endFollowings() {
    Instant before = before(config.following());
    return notices.endOver(before.atZone(county.timeZone()).toLocalDate(), FEW);
  }

  private int settleTexts() {
    return texts.move(before(config.texts()), RetentionRule.MOST);
  }

  private int forgetPhones() {
    return phones.forget(before(config.texts()), FEW);
  }

  private int apply(RetentionRule rule) {
    return entities
        .createNativeQuery(rule.sql())
        .setParameter("before", before(rule.kept(config)))
        .setParameter("most", RetentionRule.MOST)
        .executeUpdate();
  }

  private Instant before(Duration kept) {
    return clock.instant().minus(kept);
  }

  private void inBatches(String what, int most, IntSupplier batch) {
    int all = 0;
    for (int i = 0, rows = most; rows == most && i < MOST_BATCHES; i++) {
      rows = QuarkusTransaction.requiringNew().call(() -> isOurTurn() ? batch.getAsInt() : 0);
      all += rows;
    }
    if (all > 0) {
      LOG.infof("Retention: %d %s", all, what);
    }
  }

  private boolean isOurTurn() {
    return (Boolean)
        entities
            .createNativeQuery(
                "select pg_try_advisory_xact_lock(hashtextextended('retention', 0))", Boolean.class)
            .getSingleResult();
  }
}
