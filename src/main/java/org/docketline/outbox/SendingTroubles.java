package org.docketline.outbox;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.docketline.trouble.Trouble;
import org.docketline.trouble.TroubleKind;
import org.docketline.trouble.TroubleSource;

/** What of the sending needs a person. */
@Singleton
class SendingTroubles implements TroubleSource {
  private final SendingHalts halts;
  private final SendingPauses pauses;
  private final CarrierFiltering filtering;
  private final UntoldTexts untold;
  private final Clock clock;

  SendingTroubles(
      SendingHalts halts,
      SendingPauses pauses,
      CarrierFiltering filtering,
      UntoldTexts untold,
      Clock clock) {
    this.halts = halts;
    this.pauses = pauses;
    this.filtering = filtering;
    this.untold = untold;
    this.clock = clock;
  }

  @Override
  public List<Trouble> troubles() {
    return Stream.of(
            halts.current().map(SendingTroubles::halted),
            pauses.current().map(SendingTroubles::paused),
            counted(TroubleKind.TEXTS_FILTERED, filtering.isAlarming(), filtering.counted()),
            counted(TroubleKind.URGENT_UNSENT, untold.isAlarming(), untold.counted()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Trouble halted(SendingHalt halt) {
    return Trouble.of(
        TroubleKind.SENDING_HALTED,
        halt.since,
        "%s: %s".formatted(halt.reason.inWords(), halt.said()));
  }

  // Why, somebody has written: that may name anybody.
  private static Trouble paused(SendingPause pause) {
    return Trouble.of(TroubleKind.SENDING_PAUSED, pause.since, "by " + pause.who);
  }

  private Optional<Trouble> counted(TroubleKind kind, boolean is, String words) {
    return is ? Optional.of(Trouble.of(kind, clock.instant(), words)) : Optional.empty();
  }
}
