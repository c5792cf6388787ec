package org.docketline.bench;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.docketline.bench.PageTimes.Spread;

/** How soon pages came, as a section of the report. */
record PagesFigures(
    int citations, int rate, int seconds, PageTimes times, PageTimes floor, Usage used) {
  static final String FLOOR = "floor: the style sheet";
  private static final double MOST_MILLISECONDS = 50;

  @Override
  public String toString() {
    return String.format(
            Locale.ROOT,
            """

            ## Pages

            Browsers without a cookie, each at an address of its own, over a docket of %,d citations with a date, a charge and a driver's facts to each.
            They look a ticket up by number, by licence and by name, go on to what was found, and read about the courts. Each page is asked
            for at its moment, %d a second for %d s, whether or not those before it have come, and its time counts from that moment. The benchmark
            shares the machine with the service and PostgreSQL. Each answer is compared with what it must say: `/ticket` with number, date, time and court.
            A look-up that finds nothing is answered late on purpose (300 ms after it came, and later the more of its address found nothing): a few are
            made meanwhile, and are counted apart. The *floor* is the same client asking the same service for the style sheet at the same rate, right
            after. Before them the rate rises from nothing, for the service to warm up: those pages must be right as well, and are not in the table. In that
            time PostgreSQL read no table of the docket from end to end. *All that is found*: bound p99 ≤ %.0f ms.

            | page | asked | p50 | p99 | most | met |
            |---|---|---|---|---|---|
            """,
            citations,
            rate,
            seconds,
            MOST_MILLISECONDS)
        + times.kinds().stream()
            .map(kind -> line("`%s`".formatted(kind), times.of(kind::equals), "–"))
            .collect(Collectors.joining())
        + line("all that is found", found(), isMet() ? "yes" : "**no**")
        + line(FLOOR, floor.of(kind -> true), "–")
        + String.format(
            Locale.ROOT,
            "%nOf a page, %s: %s.%n",
            Usage.COLUMNS,
            used.words(times.of(kind -> true).count()));
  }

  private boolean isMet() {
    return found().within(0.99) <= MOST_MILLISECONDS;
  }

  private Spread found() {
    Predicate<String> missed = kind -> kind.startsWith(PageStep.NOTHING_FOUND);
    return times.of(missed.negate());
  }

  private static String line(String kind, Spread spread, String met) {
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %.1f ms | %.1f ms | %.1f ms | %s |%n",
        kind,
        spread.count(),
        spread.within(0.5),
        spread.within(0.99),
        spread.within(1),
        met);
  }
}
