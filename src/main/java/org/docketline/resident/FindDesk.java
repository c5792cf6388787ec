package org.docketline.resident;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.docketline.bounds.ClientNetwork;
import org.docketline.docket.CaseName;
import org.docketline.docket.ProvenTicket;
import org.docketline.lookup.AskedLookUps;
import org.docketline.lookup.LookUps;
import org.docketline.subscription.Subscription;

/**
 * Looks tickets up for somebody who says whose they are. Whatever was wrong, the same is done: a
 * system that lists nothing is asked for a number whether the docket holds it or not.
 */
@Singleton
final class FindDesk {
  private final FindLimits limits;
  private final LookUps lookUps;
  private final Set<String> asked;
  private final MeterRegistry meters;

  FindDesk(FindLimits limits, LookUps lookUps, MeterRegistry meters) {
    this.limits = limits;
    this.lookUps = lookUps;
    this.asked = lookUps.feeds();
    this.meters = meters;
  }

  /** No transaction may be open. */
  FindOutcome answer(FindQuestion question, ClientNetwork from) {
    FindOutcome outcome =
        limits
            .begin(question, from)
            .map(counted -> answer(question, from, counted))
            .orElseGet(FindOutcome::limited);
    meters
        .counter(
            "docketline.find",
            "way",
            question.way().word(),
            "outcome",
            outcome.kind().name().toLowerCase(Locale.ROOT))
        .increment();
    return outcome;
  }

  private FindOutcome answer(FindQuestion question, ClientNetwork from, FindTry counted) {
    boolean fresh = !isStale(question.numbers());
    List<ProvenTicket> found = fresh ? search(question) : List.of();
    if (found.isEmpty() && !question.numbers().isEmpty() && !asked.isEmpty()) {
      AskedLookUps answers =
          lookUps.ask(question.numbers().stream().map(CaseName::number).toList());
      found = search(question);
      answers.goOn();
      // It is counted: while a system is away, nobody may try facts out on what the docket holds.
      if (found.isEmpty() && isOpen(answers, question)) {
        return new FindOutcome(FindOutcome.Kind.UNANSWERED, found, limits.misses(from));
      }
    }
    if (found.isEmpty()) {
      return new FindOutcome(FindOutcome.Kind.MISSED, found, limits.misses(from));
    }
    counted.takeBack();
    return FindOutcome.found(found);
  }

  private static List<ProvenTicket> search(FindQuestion question) {
    return QuarkusTransaction.requiringNew().call(question.search()::get);
  }

  private static boolean isOpen(AskedLookUps answers, FindQuestion question) {
    return question.numbers().stream()
        .anyMatch(name -> !answers.unanswered(name.number()).isEmpty());
  }

  // Nothing has kept up to date what an earlier look-up found and nobody follows.
  private boolean isStale(List<CaseName> numbers) {
    return !asked.isEmpty()
        && !numbers.isEmpty()
        && QuarkusTransaction.requiringNew()
            .call(() -> numbers.stream().noneMatch(name -> Subscription.isKept(name, asked)));
  }
}
