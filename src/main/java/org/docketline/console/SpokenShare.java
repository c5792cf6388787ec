package org.docketline.console;

import java.util.Locale;
import org.docketline.outcomes.MissedShare;

/** A share as a judge reads it: 22 % (18 to 27 %). */
final class SpokenShare {
  private SpokenShare() {}

  static String of(MissedShare share) {
    return "%s %% (%s to %s)"
        .formatted(hundredths(share.share()), hundredths(share.low()), hundredths(share.high()));
  }

  /** As points between two shares: −3.1 points (−8.0 to 1.9). */
  static String difference(MissedShare difference) {
    return "%s points (%s to %s)"
        .formatted(signed(difference.share()), signed(difference.low()), signed(difference.high()));
  }

  /** Such as 22.4. */
  static String hundredths(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share);
  }

  private static String signed(double share) {
    String points = String.format(Locale.ROOT, "%+.1f", 100 * share);
    return points.replace('-', '−');
  }
}
