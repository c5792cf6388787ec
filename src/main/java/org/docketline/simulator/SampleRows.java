package org.docketline.simulator;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Makes up the rows of the sample docket, with the dirt of real ones: blanks, unknown courts. */
final class SampleRows {
  private static final List<String> FIRST =
      List.of("Ada", "Bruno", "Carmen", "Dov", "Elif", "Farah", "Gus", "Hana", "Ivo", "June");
  private static final List<String> LAST =
      List.of("Ashby", "Birch", "Calloway", "Dunmore", "Eastlake", "Fenwick", "Greer", "Holt");
  private static final List<String> OFFENCES =
      List.of(
          "Improper Passing",
          "Expired License Plates",
          "No Proof Of Insurance",
          "Failure To Yield",
          "Speed In Excess Of Posted Limit",
          "Parking In Fire Zone");
  private static final List<String> TIMES = List.of("08:30", "09:00", "13:30", "18:30");

  /** New tickets are heard within so many days. */
  private static final int SOON = 6;

  private final LocalDate today;
  private final Random random;
  private final Set<String> taken = new HashSet<>();

  SampleRows(LocalDate today) {
    this(today, new Random(2015));
    SamplePerson.ALL.forEach(person -> taken.addAll(person.numbers()));
  }

  private SampleRows(LocalDate today, Random random) {
    this.today = today;
    this.random = random;
  }

  /** Of tickets that are filed on this day beside others. */
  static SampleRows filedOn(LocalDate today, Set<String> others) {
    SampleRows rows = new SampleRows(today, new Random(today.toEpochDay()));
    rows.taken.addAll(others);
    return rows;
  }

  /** A ticket that is new on this day, and heard soon. */
  Map<String, String> filed() {
    Map<String, String> court = pick(SampleDocket.COURTS);
    Map<String, String> row = citation(List.of(court));
    row.put("citation_date", midnight(today));
    row.put("court_date", CourtDate.on(soon(), LocalTime.parse(pick(TIMES))).written());
    row.put("court_location", feedName(court));
    row.put("court_address", court.get("address"));
    row.put("hearing_status", SampleDocket.SCHEDULED);
    return row;
  }

  private LocalDate soon() {
    return today.plusDays(1 + random.nextInt(SOON));
  }

  /** The charge of such a ticket. */
  Map<String, String> openCharge(Map<String, String> ticket) {
    return violation(
        ticket.get("citation_number"), 1, SampleCharge.open(pick(OFFENCES), "$80.50 ", "$24.50"));
  }

  Map<String, String> citation(List<Map<String, String>> courts) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("citation_number", number());
    row.put("citation_date", midnight(today.minusDays(20 + random.nextInt(200))));
    addPerson(row);
    addHearing(row, pick(courts));
    return row;
  }

  List<Map<String, String>> violations(Map<String, String> citation) {
    String number = citation.get("citation_number");
    return IntStream.rangeClosed(1, random.nextInt(4))
        .mapToObj(n -> violation(number, n, charge()))
        .toList();
  }

  /** The rows of the charges of a ticket that may be looked up. */
  List<Map<String, String>> violations(SampleTicket ticket) {
    return IntStream.range(0, ticket.charges().size())
        .mapToObj(at -> violation(ticket.number(), at + 1, ticket.charges().get(at)))
        .toList();
  }

  /** Makes a row one of a ticket that may be looked up. */
  void make(
      Map<String, String> row,
      SamplePerson person,
      SampleTicket ticket,
      List<Map<String, String>> courts) {
    Map<String, String> court = courts.get(ticket.court());
    row.put("citation_number", ticket.number());
    row.put("first_name", person.firstName());
    row.put("last_name", person.lastName());
    row.put("date_of_birth", midnight(person.birthDate()));
    row.put("drivers_license_number", person.licence());
    row.put("drivers_license_state", person.licenceState());
    row.put("court_date", CourtDate.on(today.plusDays(ticket.days()), ticket.time()).written());
    row.put("court_location", feedName(court));
    row.put("court_address", court.get("address"));
    row.put("hearing_status", SampleDocket.SCHEDULED);
    row.put("can_pay_online", ticket.canPayOnline());
  }

  /** Feeds call a court by its first alias, not by its name. */
  static String feedName(Map<String, String> court) {
    return court.get("aliases").split(";", 2)[0];
  }

  private void addPerson(Map<String, String> row) {
    row.put("first_name", pick(FIRST));
    row.put("last_name", pick(LAST));
    row.put("date_of_birth", midnight(LocalDate.of(1950, 1, 1).plusDays(random.nextInt(20_000))));
    row.put("defendant_address", 1 + random.nextInt(90) + " " + pick(LAST) + " Lane");
    row.put("defendant_city", "SAMPLE CITY");
    row.put("defendant_state", "NE");
    row.put("drivers_license_number", "Z" + (100_000_000 + random.nextInt(900_000_000)));
    row.put("drivers_license_state", "NE");
  }

  private void addHearing(Map<String, String> row, Map<String, String> court) {
    boolean dated = !rarely();
    row.put("court_date", dated ? courtDate().written() : "");
    row.put("court_location", rarely() ? pick(List.of("", "LAKE VISTA 1")) : feedName(court));
    row.put("court_address", rarely() ? "" : court.get("address"));
    row.put("hearing_status", dated ? SampleDocket.SCHEDULED : "");
    row.put("can_pay_online", "");
  }

  private CourtDate courtDate() {
    LocalDate date = today.plusDays(random.nextInt(90) - 30);
    boolean weekend = date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    LocalTime time = random.nextBoolean() ? LocalTime.parse(pick(TIMES)) : LocalTime.MIDNIGHT;
    return CourtDate.on(weekend ? date.plusDays(2) : date, time);
  }

  private SampleCharge charge() {
    String status = status();
    boolean dismissed = status.startsWith("DISMISS");
    return new SampleCharge(
        pick(OFFENCES),
        status,
        dismissed ? "" : "$" + (50 + random.nextInt(150)) + ".50 ",
        dismissed ? "" : "$24.50");
  }

  private Map<String, String> violation(String number, int count, SampleCharge charge) {
    String warrant = charge.isWarrant() ? "WA" + (1_000_000 + random.nextInt(9_000_000)) : "";
    Map<String, String> row = new LinkedHashMap<>();
    row.put("citation_number", number);
    row.put("violation_number", String.format(Locale.ROOT, "%s-%02d", number, count));
    row.put("violation_description", charge.offence());
    row.put("warrant_status", charge.isWarrant() ? "TRUE" : "FALSE");
    row.put("warrant_number", warrant);
    row.put("status", charge.status());
    row.put("status_date", CourtDate.day(today.minusDays(random.nextInt(20))));
    row.put("fine_amount", charge.fine());
    row.put("court_cost", charge.costs());
    return row;
  }

  private String status() {
    return pick(
        List.of(
            "CLOSED", "CLOSED", "CONT FOR PAYMENT", "FTA WARRANT ISSUED", "DISMISS WITHOUT COSTS"));
  }

  private String number() {
    String number = String.valueOf(100_000_000 + random.nextInt(900_000_000));
    return taken.add(number) ? number : number();
  }

  private static String midnight(LocalDate date) {
    return CourtDate.on(date, LocalTime.MIDNIGHT).written();
  }

  private boolean rarely() {
    return random.nextInt(33) == 0;
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
