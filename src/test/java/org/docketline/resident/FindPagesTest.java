package org.docketline.resident;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.docketline.AllFacts;
import org.docketline.PageVisitor;
import org.docketline.ServiceLog;
import org.docketline.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking a ticket up over HTTP, as its driver and as a stranger who knows one fact only. */
@QuarkusTest
@TestProfile(AllFacts.class)
class FindPagesTest extends ServiceTest {
  private static final Duration FLOOR = Duration.ofMillis(300);
  private static final String[] RIGHT = {"number", "A100200", "born", "5/18/1990"};
  private static final String[] WRONG_NUMBER = {"number", "Z999888", "born", "5/18/1990"};
  private static final String[] WRONG_DAY = {"number", "A100200", "born", "5/19/1990"};

  private final PageVisitor visitor = new PageVisitor("en");

  @BeforeEach
  void countyHasOne() {
    countyWritesBytes(
        """
        citation,court,date,time,room,hearing,status,name,born,state,licence
        A100200,OAK COURT,2026-05-18,9:30,,,,O'Sample Jr,1990-05-18,MO,T12-345
        B200300,PINE COURT,2026-05-19,9:30,,,,OSAMPLE,1990-05-18,MO,T12345
        """
            .getBytes(UTF_8));
    poll();
  }

  private Response send(String way, String... fields) {
    visitor.get("/find/" + way);
    return visitor.post("/find/" + way, fields);
  }

  private static String path(Response answer) {
    return answer.then().statusCode(303).extract().header("Location");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          number  | number=a 100-200;born=May 18, 1990
          number  | number=A100200;name=o\u2019sample
          number  | number=A100200;born=18/5/90;name=OSAMPLE JR
          licence | licence=t12 345;state=Missouri;born=1990-05-18
          name    | name=\u00d3-Sample;born=05181990
          name    | name=Ann O'Sample;born=5.18.1990;court=TC1
          """)
  void eachWayFinds(String way, String typed) {
    assertThat(path(send(way, fields(typed)))).isEqualTo("/ticket");
    assertThat(visitor.get("/ticket").asString()).contains("A100200");
  }

  private static String[] fields(String typed) {
    List<String> fields = new ArrayList<>();
    for (String field : typed.split(";", -1)) {
      fields.addAll(List.of(field.split("=", 2)));
    }
    return fields.toArray(new String[0]);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          number  | number=Z999888;born=5/18/1990
          number  | number=A100200;born=5/19/1990
          number  | number=A100200;name=Stranger
          number  | number=A100200;born=5/18/1990;name=Stranger
          licence | licence=T12345;state=IL;born=5/18/1990
          licence | licence=T12345;state=MO;born=5/19/1990
          licence | licence=T99999;state=MO;born=5/18/1990
          name    | name=OSample;born=5/19/1990
          name    | name=Stranger;born=5/18/1990
          name    | name=OSample;born=5/18/1990;court=TC3
          """)
  void whatIsNotAllRightFindsNothing(String way, String typed) {
    assertThat(path(send(way, fields(typed)))).isEqualTo("/find/not-found");
    assertThat(visitor.get("/ticket").statusCode()).isEqualTo(303);
  }

  @Test
  void wrongNumberAndWrongSecondFactAreAnsweredAlike() {
    Response number = send("number", WRONG_NUMBER);
    Response day = send("number", WRONG_DAY);
    assertThat(day.asByteArray()).isEqualTo(number.asByteArray());
    assertThat(headers(day)).isEqualTo(headers(number));
    assertThat(visitor.get(path(day)).asString())
        .isEqualTo(visitor.get(path(number)).asString())
        .contains("You are still responsible", "/courts", "/texts");
  }

  private static List<String> headers(Response answer) {
    return answer.headers().asList().stream()
        .map(header -> header.getName() + ": " + header.getValue())
        .filter(header -> !header.contains("csrf-token="))
        .sorted()
        .toList();
  }

  @Test
  void timeTellsNotWhichFactWasWrong() {
    List<Duration> number = new ArrayList<>();
    List<Duration> day = new ArrayList<>();
    for (int round = 0; round < 3; round++) {
      number.add(time(WRONG_NUMBER));
      day.add(time(WRONG_DAY));
    }
    assertThat(number).allMatch(time -> time.compareTo(FLOOR) >= 0);
    assertThat(day).allMatch(time -> time.compareTo(FLOOR) >= 0);
    assertThat(time(RIGHT)).isLessThan(number.stream().max(Comparator.naturalOrder()).get());
  }

  private Duration time(String... fields) {
    visitor.get("/find/number");
    long began = System.nanoTime();
    visitor.post("/find/number", fields);
    return Duration.ofNanos(System.nanoTime() - began);
  }

  @Test
  void mistakeIsSaidBesideItsFieldAndKeepsWhatWasTyped() {
    Response page = send("number", "number", "A100200", "born", "<May> the 40th");
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.asString())
        .contains(
            "<title>Error: By ticket number",
            "value=\"A100200\"",
            "value=\"&lt;May&gt; the 40th\"",
            "href=\"#born\"",
            "id=\"born-error\"");
    assertThat(path(visitor.post("/find/number", RIGHT))).isEqualTo("/ticket");
  }

  @ParameterizedTest
  @CsvSource({
    "number, Type the ticket number",
    "number, Type the birth date or the last name",
    "licence, Type the state of the license",
    "name, Type the birth date"
  })
  void whatIsMissingIsAskedFor(String way, String words) {
    assertThat(send(way).asString()).contains(words);
  }

  @Test
  void chosenCourtsStayChosen() {
    assertThat(send("name", "name", "Sample", "court", "TC1").asString())
        .containsPattern("value=\"TC1\" checked")
        .doesNotContainPattern("value=\"TC2\" checked")
        .contains("<details class=\"govuk-details\" open>");
  }

  @Test
  void formWithoutItsTokenIsRefused() {
    RestAssured.given()
        .redirects()
        .follow(false)
        .formParam("number", "A100200")
        .formParam("born", "5/18/1990")
        .post("/find/number")
        .then()
        .statusCode(400);
  }

  @Test
  void afterManyMissesATicketIsClosedToEverybodyForAWhile() {
    for (int miss = 0; miss < 10; miss++) {
      assertThat(path(miss("A100200", "5/%d/1991".formatted(miss + 1)))).contains("not-found");
    }
    Response refused = miss("A100200", "5/18/1990");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.asString()).contains("Too many tries", "314-555-0110");
    assertThat(path(miss("B200300", "5/18/1990"))).isEqualTo("/ticket");
  }

  @Test
  void ticketIsClosedHoweverItsNumberIsWritten() {
    for (int miss = 0; miss < 10; miss++) {
      String number = "A10020" + "-".repeat(miss) + "0";
      assertThat(path(miss(number, "5/%d/1991".formatted(miss + 1)))).contains("not-found");
    }
    assertThat(miss("A.1.00.200", "5/18/1990").statusCode()).isEqualTo(429);
  }

  @ParameterizedTest
  @ValueSource(strings = {"No. A100200", "ticket A100200", "citation # a-100200", "A100200\u0000"})
  void numberIsReadAsInTexts(String number) {
    assertThat(path(miss(number, "5/18/1990"))).isEqualTo("/ticket");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          number  | number=B200300, A100200;born=5/18/1990   | Type one ticket number only
          number  | number=hello;born=5/18/1990              | with letters and digits
          licence | licence=T12345;state=zzz;born=5/18/1990  | Type a state by its full name
          licence | licence=T12345;state=Nebr.;born=5/18/1990| Type a state by its full name
          """)
  void whatCannotBeReadIsSaidBesideItsField(String way, String typed, String words) {
    Response page = send(way, fields(typed));
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.asString()).contains(words);
  }

  @Test
  void formOfTooManyFieldsIsTheSendersMistake() {
    visitor.get("/find/number");
    String[] fields = new String[4000];
    for (int at = 0; at < fields.length; at++) {
      fields[at] = at % 2 == 0 ? "f" + at : "x";
    }
    assertThat(visitor.post("/find/number", fields).statusCode()).isEqualTo(400);
  }

  @Test
  void slashAtTheEndLeadsToThePage() {
    Response sent = RestAssured.given().redirects().follow(false).get("/find/number/?lang=es");
    assertThat(sent.statusCode()).isEqualTo(301);
    assertThat(sent.header("Location")).endsWith("/find/number?lang=es");
    assertThat(sent.header("Cache-Control")).isEqualTo("no-store");
  }

  private Response miss(String number, String born) {
    return send("number", "number", number, "born", born);
  }

  @Test
  void whoIsRightIsNeverRefused() {
    for (int time = 0; time < 15; time++) {
      assertThat(path(send("number", RIGHT))).isEqualTo("/ticket");
    }
  }

  @Test
  void nothingTypedIsInTheLogTheDatabaseOrAnAddress() {
    var log = new ServiceLog();
    try {
      send("number", WRONG_DAY);
      send("licence", "licence", "T12345", "state", "MO", "born", "5/19/1990");
      send("name", "name", "Stranger", "born", "5/18/1990");
      send("name", "name", "Osample", "born", "not a day");
      assertThat(log.all())
          .noneMatch(
              line -> line.matches("(?is).*(A100200|T12345|Stranger|5/1[89]/1990|not a day).*"));
    } finally {
      log.close();
    }
    assertThat(visitor.addresses()).allMatch(address -> address.endsWith("/find/not-found"));
    assertThat(query("select encode(id, 'escape') || encode(state, 'escape') from act_pace"))
        .isNotEmpty()
        .noneMatch(
            row -> row.contains("A100200") || row.toUpperCase(Locale.ROOT).contains("STRANGER"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es", "vi", "bs", "ru"})
  void pagesAreInEachLanguage(String language) {
    var reader = new PageVisitor(language);
    for (String path : List.of("", "/number", "/licence", "/name", "/not-found", "/no-answer")) {
      Response page = reader.get("/find" + path);
      assertThat(page.statusCode()).as(path).isEqualTo(200);
      assertThat(page.asString()).as(path).contains("lang=\"" + language + "\"");
      assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    }
  }

  @Test
  void strangeWayIsNoPage() {
    assertThat(RestAssured.get("/find/phone").statusCode()).isEqualTo(404);
  }

  @Test
  void outcomesAreCounted() {
    send("number", RIGHT);
    send("number", WRONG_DAY);
    assertThat(operations("/q/metrics").asString())
        .contains(
            "docketline_find_total{outcome=\"found\",way=\"number\"}",
            "docketline_find_total{outcome=\"missed\",way=\"number\"}");
  }
}
