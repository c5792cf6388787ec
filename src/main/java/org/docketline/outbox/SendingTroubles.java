package org.docketline.outbox;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.docketline.trouble.Trouble;
import org.docketline.trouble.TroubleKind;
import org.docketline.trouble.TroubleSource;

/** What of the sending needs a person. */
@Singleton
class SendingTroubles implements TroubleSource {
  private final SendingHalts halts;
  private final CarrierFiltering filtering;
  private final UntoldTexts untold;
  private final Clock clock;

  SendingTroubles(SendingHalts halts, CarrierFiltering filtering, UntoldTexts untold, Clock clock) {
    this.halts = halts;
    this.filtering = filtering;
    this.untold = untold;
    this.clock = clock;
  }

  @Override
  public List<Trouble> troubles() {
    List<Trouble> found = new ArrayList<>();
    halts.current().map(SendingTroubles::halted).ifPresent(found::add);
    if (filtering.isAlarming()) {
      found.add(Trouble.of(TroubleKind.TEXTS_FILTERED, clock.instant(), filtering.counted()));
    }
    if (untold.isAlarming()) {
      found.add(Trouble.of(TroubleKind.URGENT_UNSENT, clock.instant(), untold.counted()));
    }
    return found;
  }

  private static Trouble halted(SendingHalt halt) {
    String code = halt.code == null ? "" : " (code %d)".formatted(halt.code);
    return Trouble.of(
        TroubleKind.SENDING_HALTED,
        halt.since,
        "%s: %s%s".formatted(halt.reason.inWords(), halt.meaning, code));
  }
}
