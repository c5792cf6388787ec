package org.docketline.console;

import jakarta.inject.Singleton;
import org.docketline.figures.TextSums.Pace;

/** How fast texts go out, against those that wait. */
@Singleton
final class PaceWords {
  private final SpokenTime time;

  PaceWords(SpokenTime time) {
    this.time = time;
  }

  String of(Pace pace) {
    return "%s went out in the ten minutes before. %s"
        .formatted(
            SpokenNumber.of(pace.lately()),
            pace.overdue() == 0 ? "None that is due waits." : waits(pace));
  }

  private String waits(Pace pace) {
    return "%s are due and wait, the first since %s%s."
        .formatted(
            SpokenNumber.of(pace.overdue()),
            time.of(pace.oldest()),
            pace.done()
                .map(done -> "; at this pace the last goes out by " + time.of(done))
                .orElse(""));
  }
}
