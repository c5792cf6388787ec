package org.docketline.bench;

import java.util.List;
import java.util.Locale;

/** What is short first, in plain words, by the figures of a stretch. */
final class Saturation {
  private static final int CORES = Runtime.getRuntime().availableProcessors();
  private static final double NEARLY_ALL = 0.9;

  private Saturation() {}

  /** By the {@link Cost} of one unit; {@code others} says who played the rest. */
  static String words(String when, String unit, String others, List<Double> cost) {
    double service = cost.get(Cost.SERVICE);
    double all = service + cost.get(Cost.DATABASE) + cost.get(Cost.OTHERS);
    boolean full = cost.get(Cost.CORES_BUSY) > NEARLY_ALL * CORES;
    return String.format(
        Locale.ROOT,
        "\n*%s*: %s The service has %.0f %% of it (%.0f %% of the service's is just-in-time compiling), PostgreSQL %.0f %%, %s %.0f %%.\n",
        when,
        full
            ? String.format(
                Locale.ROOT,
                "the processor saturates first, %.2f of %d cores are busy.",
                cost.get(Cost.CORES_BUSY),
                CORES)
            : String.format(
                Locale.ROOT,
                "nothing saturates, %.2f of %d cores are busy; by its %.2f ms a %s the processor would be first, at some %.0f a second.",
                cost.get(Cost.CORES_BUSY),
                CORES,
                all,
                unit,
                CORES * 1000 / all),
        100 * service / all,
        100 * cost.get(Cost.COMPILING) / service,
        100 * cost.get(Cost.DATABASE) / all,
        others,
        100 * cost.get(Cost.OTHERS) / all);
  }
}
