package org.docketline.simulator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The sample county's docket as of one day: the same day gives the same rows. */
record SampleDocket(CountyTable citations, CountyTable violations) {
  static final String SCHEDULED = "SCHEDULED";
  static final String CANCELLED = "CANCELLED";

  private static final int SIZE = 200;

  /** Between the rows of tickets that may be looked up, and before the first of them. */
  private static final int APART = 35;

  static final List<Map<String, String>> COURTS =
      CountyTable.bundled("/sample/courts.csv").rows().stream()
          .filter(court -> !court.get("takes_part").equals("no"))
          .toList();

  static SampleDocket of(LocalDate today) {
    SampleRows rows = new SampleRows(today);
    List<Map<String, String>> citations = new ArrayList<>();
    List<Map<String, String>> violations = new ArrayList<>();
    for (int at = 0; at < SIZE; at++) {
      Map<String, String> citation = rows.citation(COURTS);
      citations.add(citation);
      violations.addAll(rows.violations(citation));
    }
    addKnown(rows, citations, violations);
    return new SampleDocket(table(citations), table(violations));
  }

  /** An older file whose dates that have passed, or were cancelled, give way to those ahead now. */
  CountyTable renewed(CountyTable older, LocalDate today) {
    Map<String, String> ahead =
        citations.rows().stream()
            .filter(row -> isAhead(row, today))
            .collect(Collectors.toMap(row -> row.get("citation_number"), SampleDocket::courtDate));
    return older.mapped(row -> isAhead(row, today) ? row : dated(row, ahead));
  }

  private static boolean isAhead(Map<String, String> row, LocalDate today) {
    if (courtDate(row).isEmpty()) {
      return false;
    }
    SampleHearing hearing = SampleHearing.of(row);
    return !hearing.cancelled() && !hearing.date().isBefore(today);
  }

  private static String courtDate(Map<String, String> row) {
    return row.get("court_date");
  }

  private static Map<String, String> dated(Map<String, String> row, Map<String, String> ahead) {
    Map<String, String> dated = new LinkedHashMap<>(row);
    String date = ahead.get(row.get("citation_number"));
    if (date != null) {
      dated.put("court_date", date);
      dated.put("hearing_status", SCHEDULED);
    }
    return dated;
  }

  // The numbers to try stand where a file cut after its first rows has one of them, and lacks two.
  private static void addKnown(
      SampleRows rows, List<Map<String, String>> citations, List<Map<String, String>> violations) {
    int at = APART;
    for (SamplePerson person : SamplePerson.ALL) {
      for (SampleTicket ticket : person.tickets()) {
        Map<String, String> row = citations.get(at);
        String replaced = row.get("citation_number");
        violations.removeIf(violation -> violation.get("citation_number").equals(replaced));
        rows.make(row, person, ticket, COURTS);
        violations.addAll(rows.violations(ticket));
        at += APART;
      }
    }
  }

  private static CountyTable table(List<Map<String, String>> rows) {
    List<Map<String, String>> numbered = new ArrayList<>();
    for (Map<String, String> row : rows) {
      Map<String, String> withId = new LinkedHashMap<>();
      withId.put("id", String.valueOf(numbered.size() + 1));
      withId.putAll(row);
      numbered.add(withId);
    }
    return new CountyTable(List.copyOf(numbered.get(0).keySet()), numbered);
  }
}
