package org.docketline.alert;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.docketline.alert.TroubleNews.Stage;
import org.docketline.docket.CountyConfig;
import org.docketline.trouble.Trouble;
import org.jboss.logging.Logger;

/**
 * Decides what is to be told: each trouble once when it has begun and settled, then once a day
 * while it lasts, and once when it has been away for a while. One that comes back within a day is
 * told once more, and is over only when it has been away for a day.
 */
@Singleton
class TroubleLedger {
  private static final Logger LOG = Logger.getLogger(TroubleLedger.class);
  private static final Duration KEPT = Duration.ofDays(30);

  private final EntityManager entities;
  private final ZoneId zone;

  TroubleLedger(EntityManager entities, CountyConfig county) {
    this.entities = entities;
    this.zone = county.timeZone();
  }

  /**
   * Enters what is wrong now. Where it is not the whole of it, what is missing is not taken to be
   * over. Instances take turns.
   */
  @Transactional
  void enter(List<Trouble> found, boolean whole, Instant now) {
    entities
        .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('troubles', 0))")
        .getSingleResult();
    Map<String, TroubleState> known = new HashMap<>();
    TroubleState.<TroubleState>listAll().forEach(state -> known.put(state.id, state));
    found.forEach(trouble -> see(trouble, known.remove(trouble.id()), now));
    if (whole) {
      known.values().forEach(state -> miss(state, now));
    }
    forget(now);
  }

  private void see(Trouble trouble, TroubleState known, Instant now) {
    TroubleState state = known == null ? TroubleState.first(trouble.id(), now) : known;
    state.seen(now);
    if (!state.isTold()) {
      if (!now.isBefore(state.firstSeen.plus(trouble.kind().settle()))) {
        tell(trouble, Stage.BEGUN, state, now);
      }
    } else if (!isResting(trouble, now) && DailyHour.isDue(state.toldAt, now, zone)) {
      tell(trouble, Stage.LASTS, state, now);
    }
  }

  private static boolean isResting(Trouble trouble, Instant now) {
    return trouble.restsUntil() != null && now.isBefore(trouble.restsUntil());
  }

  private static void tell(Trouble trouble, Stage stage, TroubleState state, Instant now) {
    state.toldAt = now;
    TroubleNews.tell(trouble, stage, now);
    LOG.warnf("To be told to staff: %s, %s", trouble.id(), stage);
  }

  private void miss(TroubleState state, Instant now) {
    state.missed(now);
    if (state.overAt == null && state.isAway(now)) {
      end(state, now);
    } else if (state.isForgotten(now)) {
      state.delete();
    } else if (comesAndGoes(state) && DailyHour.isDue(state.toldAt, now, zone)) {
      state.toldAt = now;
      TroubleNews.tellAgain(state.id, Stage.LASTS, now);
    }
  }

  private static void end(TroubleState state, Instant now) {
    if (state.isTold()) {
      state.overAt = now;
      TroubleNews.tellAgain(state.id, Stage.OVER, now);
      LOG.infof("To be told to staff: %s is over", state.id);
    } else {
      state.delete(); // it was chance
    }
  }

  private static boolean comesAndGoes(TroubleState state) {
    return state.cameBack && state.overAt == null && state.isTold();
  }

  private void forget(Instant now) {
    TroubleNews.forget(now.minus(KEPT));
    entities
        .createNativeQuery("delete from staff_text where at < ?1")
        .setParameter(1, now.minus(KEPT))
        .executeUpdate();
  }
}
