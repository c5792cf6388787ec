package org.docketline.alert;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.docketline.trouble.Trouble;
import org.docketline.trouble.TroubleSource;
import org.jboss.logging.Logger;

/**
 * Looks for all that is wrong. Each instance looks for itself, since some see what others do not,
 * and what has been told is in the database.
 */
@Singleton
public class TroubleWatch {
  private static final Logger LOG = Logger.getLogger(TroubleWatch.class);

  private final List<TroubleSource> sources;
  private final TroubleLedger ledger;
  private final Clock clock;

  TroubleWatch(@All List<TroubleSource> sources, TroubleLedger ledger, Clock clock) {
    this.sources = sources;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Looks once, and decides what is to be told. */
  public void watch() {
    List<Trouble> found = new ArrayList<>();
    boolean whole = true;
    for (TroubleSource source : sources) {
      whole &= add(source, found);
    }
    ledger.enter(found, whole, clock.instant());
  }

  // What cannot be looked at may be wrong still.
  private static boolean add(TroubleSource source, List<Trouble> found) {
    try {
      found.addAll(source.troubles());
      return true;
    } catch (RuntimeException e) {
      LOG.warnf("%s could not look: %s", source.getClass().getSimpleName(), e.getClass().getName());
      return false;
    }
  }
}
