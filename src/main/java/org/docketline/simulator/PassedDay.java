package org.docketline.simulator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a day brings to the sample county's files: its clerks write what came of the dates that have
 * passed, and file new tickets. Of the dates six in ten are closed, two in ten missed, and of the
 * rest nothing is said. The tickets to try stay as they are. The same day brings the same.
 */
final class PassedDay {
  private static final int FILED = 40;
  private static final int WRITTEN_WITHIN = 7;
  private static final double CLOSED = 0.6;
  private static final double MISSED = 0.8;
  private static final String NUMBER = "citation_number";
  private static final String STATUS = "status";

  private final LocalDate today;

  PassedDay(LocalDate today) {
    this.today = today;
  }

  /** The files as they are after it. */
  SampleDocket after(SampleDocket before) {
    Set<String> heard = heard(before);
    List<Map<String, String>> citations = new ArrayList<>(before.citations().rows());
    List<Map<String, String>> violations =
        new ArrayList<>(before.violations().mapped(disposed(heard)).rows());
    SampleRows rows = SampleRows.filedOn(today, numbers(before));
    for (int i = 0; i < FILED; i++) {
      Map<String, String> ticket = rows.filed();
      citations.add(numbered(ticket, citations.size()));
      violations.add(numbered(rows.openCharge(ticket), violations.size()));
    }
    return new SampleDocket(
        new CountyTable(before.citations().header(), citations),
        new CountyTable(before.violations().header(), violations));
  }

  private static Set<String> numbers(SampleDocket docket) {
    return docket.citations().rows().stream()
        .map(row -> row.get(NUMBER))
        .collect(Collectors.toSet());
  }

  private Set<String> heard(SampleDocket docket) {
    Set<String> toTry =
        SamplePerson.ALL.stream()
            .flatMap(person -> person.numbers().stream())
            .collect(Collectors.toSet());
    return docket.citations().rows().stream()
        .filter(row -> !row.get("court_date").isEmpty())
        .map(SampleHearing::of)
        .filter(hearing -> !hearing.cancelled() && !toTry.contains(hearing.number()))
        .filter(hearing -> hearing.date().isBefore(today))
        .filter(hearing -> !hearing.date().isBefore(today.minusDays(WRITTEN_WITHIN)))
        .map(SampleHearing::number)
        .collect(Collectors.toSet());
  }

  private static UnaryOperator<Map<String, String>> disposed(Set<String> heard) {
    return row -> heard.contains(row.get(NUMBER)) && isOpen(row) ? disposed(row) : row;
  }

  private static boolean isOpen(Map<String, String> row) {
    return row.get(STATUS).equals("CONT FOR PAYMENT");
  }

  // Decided by the ticket's number, so that all of its charges, and every day, say the same.
  private static Map<String, String> disposed(Map<String, String> row) {
    double draw = new Random(Long.parseLong(row.get(NUMBER))).nextDouble();
    if (draw >= MISSED) {
      return row;
    }
    Map<String, String> disposed = new HashMap<>(row);
    disposed.put(STATUS, draw < CLOSED ? "CLOSED" : "FTA WARRANT ISSUED");
    disposed.put("warrant_status", draw < CLOSED ? "FALSE" : "TRUE");
    return disposed;
  }

  private static Map<String, String> numbered(Map<String, String> row, int before) {
    Map<String, String> numbered = new LinkedHashMap<>();
    numbered.put("id", String.valueOf(before + 1));
    numbered.putAll(row);
    return numbered;
  }

  /** The numbers of the tickets that the one has and the other has not, in their order. */
  static List<String> filed(SampleDocket before, SampleDocket after) {
    Stream<Map<String, String>> rows = after.citations().rows().stream();
    return rows.skip(before.citations().rows().size()).map(row -> row.get(NUMBER)).toList();
  }
}
