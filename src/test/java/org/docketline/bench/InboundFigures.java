package org.docketline.bench;

import java.util.Locale;

/** How residents were answered, as a section of the report. */
record InboundFigures(
    int citations, int rate, int seconds, Answers answers, Usage used, DatabaseWork work) {
  @Override
  public String toString() {
    int failed = answers.errors.get() + answers.wrong.get();
    return String.format(
        Locale.ROOT,
        """

        ## Inbound

        Signed texts of many residents over a docket of %,d citations: numbers that it holds and that it does not,
        STATUS, HELP, REMOVE and STOP. Each is sent at its moment, %d a second for %d s, whether or not those before it are answered,
        and its time counts from that moment. The benchmark shares the machine with the service and PostgreSQL. Each answer is
        compared with what it must say, and each text is found stored with its answer. Before them the rate rises from nothing, for
        the service to warm up: those texts must be answered right as well, and are not in the table.

        | texts | errors | wrong answers | p50 | p99 | most | met | %s | %s |
        |---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
        | %,d | %d | %d | %.1f ms | %.1f ms | %.1f ms | %s | %s | %s |
        """,
        citations,
        rate,
        seconds,
        Usage.COLUMNS,
        DatabaseWork.COLUMNS,
        answers.count(),
        answers.errors.get(),
        answers.wrong.get(),
        answers.within(0.5),
        answers.within(0.99),
        answers.within(1),
        failed == 0 ? "yes" : "**no**",
        used.per(answers.count()),
        String.format(
            Locale.ROOT, "%.2f | %.0f | %.0f | %.2f", work.per(answers.count()).toArray()));
  }
}
