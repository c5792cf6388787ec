package org.docketline.figures;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.docketline.trouble.Trouble;
import org.docketline.trouble.TroubleKind;
import org.docketline.trouble.TroubleSource;

/** Whether texts that are due wait, and none goes out, for whatever reason. */
@Singleton
class PaceTrouble implements TroubleSource {
  private final TextSums sums;
  private final Clock clock;

  PaceTrouble(TextSums sums, Clock clock) {
    this.sums = sums;
    this.clock = clock;
  }

  @Override
  public List<Trouble> troubles() {
    return sums
        .pace(clock.instant())
        .filter(TextSums.Pace::isStanding)
        .map(
            pace -> Trouble.of(TroubleKind.TEXTS_STAND, pace.oldest(), pace.overdue() + " are due"))
        .stream()
        .toList();
  }
}
