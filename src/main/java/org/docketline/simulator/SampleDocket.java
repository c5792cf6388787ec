package org.docketline.simulator;

import java.time.LocalDate;
import java.time.LocalTime;
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
  private static final LocalTime NO_TIME = LocalTime.MIDNIGHT;
  private static final List<Map<String, String>> COURTS =
      CountyTable.bundled("/sample/courts.csv").rows();

  static SampleDocket of(LocalDate today) {
    SampleRows rows = new SampleRows(today);
    List<Map<String, String>> citations = citations(rows, today);
    List<Map<String, String>> violations = new ArrayList<>();
    citations.forEach(citation -> violations.addAll(rows.violations(citation)));
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

  private static List<Map<String, String>> citations(SampleRows rows, LocalDate today) {
    List<Map<String, String>> citations = new ArrayList<>();
    for (int at = 0; at < SIZE; at++) {
      citations.add(rows.citation(COURTS));
    }
    toTry(citations.get(23), SampleCounty.MORNING, today.plusDays(8), LocalTime.of(9, 30), 0);
    toTry(citations.get(97), SampleCounty.UNTIMED, today.plusDays(8), NO_TIME, 1);
    toTry(citations.get(164), SampleCounty.MOUNTAIN, today.plusDays(10), LocalTime.of(14, 0), 4);
    return citations;
  }

  private static void toTry(
      Map<String, String> row, String number, LocalDate date, LocalTime time, int court) {
    row.put("citation_number", number);
    row.put("court_date", CourtDate.on(date, time).written());
    row.put("court_location", SampleRows.feedName(COURTS.get(court)));
    row.put("court_address", COURTS.get(court).get("address"));
    row.put("hearing_status", SCHEDULED);
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
