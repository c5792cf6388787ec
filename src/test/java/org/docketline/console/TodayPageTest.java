package org.docketline.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.docketline.MovableClock;
import org.docketline.PageVisitor;
import org.docketline.ServiceTest;
import org.docketline.figures.HearingCounts;
import org.docketline.figures.TextCounting;
import org.docketline.outbox.CarrierFiltering;
import org.docketline.outbox.UntoldTexts;
import org.docketline.polling.FeedRun;
import org.docketline.staff.StaffFixture;
import org.docketline.staff.StaffRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The first page says whether all is well; each warning comes with its cause and goes with it. */
@QuarkusTest
class TodayPageTest extends ServiceTest {
  private static final String WELL = "Nothing needs you.";

  @Inject TextCounting counting;
  @Inject HearingCounts hearings;
  @Inject CarrierFiltering filtering;
  @Inject UntoldTexts untold;

  private PageVisitor clerk;

  @BeforeEach
  void signIn() throws SQLException {
    untold.watch();
    filtering.watch();
    text(OTHER_PHONE, "HELP");
    countySays(rows("2026-05-18"));
    clerk = StaffFixture.of(database, StaffRole.CLERK);
  }

  private static String[] rows(String date) {
    return IntStream.range(0, 20)
        .mapToObj(i -> "C%06d,OAK COURT,%s,9:30,,,".formatted(i, date))
        .toArray(String[]::new);
  }

  // A session ends in half an hour.
  private void comeBackAt(String localInChicago) throws SQLException {
    MovableClock.set(localInChicago);
    execute("truncate staff_member, staff_session cascade");
    clerk = StaffFixture.of(database, StaffRole.CLERK);
  }

  private String today() {
    counting.count();
    hearings.count();
    return clerk.get("/console").then().statusCode(200).extract().asString();
  }

  private void textIsDue() {
    text("C000001");
    String[] rows = rows("2026-05-18");
    rows[1] = rows("2026-05-19")[1];
    countySays(rows);
  }

  @Test
  void heldFileNeedsSomebodyUntilItIsDecidedOn() throws SQLException {
    assertThat(today()).contains(WELL, ">applied<", ">20<");
    FeedRun held = countySays(rows("2026-05-19"));
    String address = "/console/held?feed=county&amp;run=" + held.id;
    assertThat(today())
        .contains(
            "A file of feed &#39;county&#39; waits for your decision",
            "20 of 20 hearings ahead would",
            address)
        .contains("<span class=\"bad\">a file is held</span>")
        .doesNotContain(WELL);
    PageVisitor viewer = StaffFixture.of(database, StaffRole.VIEWER);
    assertThat(viewer.get("/console").asString())
        .contains("a file is held")
        .doesNotContain(address);

    decide("later", held);
    assertThat(today()).contains(WELL, "a file is held, and asks again Tue, May 5, 2026");
    decide("discard", held);
    assertThat(today()).contains(WELL, "waits for another file in place of the discarded one");
  }

  private void decide(String choice, FeedRun held) {
    clerk.get("/console/held/%s?feed=county&run=%d".formatted(choice, held.id));
    clerk.post(
        "/console/held/" + choice, "feed", "county", "run", "" + held.id, "why", "as they said");
  }

  @Test
  void feedThatIsNotReadOrBringsNothingNeedsSomebody() throws SQLException {
    comeBackAt("2026-05-04T15:00:00");
    assertThat(today())
        .contains("Feed &#39;county&#39; brings nothing", "Since Mon, May 4, 2026, 12:00 PM");
    poll();
    assertThat(today()).contains(WELL);
    countyWritesBytes("<html>\"<script>\",no</html>".getBytes(StandardCharsets.UTF_8));
    poll();
    assertThat(today())
        .contains("Feed &#39;county&#39; brings a file that cannot be used")
        .doesNotContain("<script>\"");
    comeBackAt("2026-05-12T12:00:00");
    countySays(rows("2026-05-18"));
    assertThat(today()).contains("has brought the same file for a week", "8 days ago");
  }

  @Test
  void sendingThatStandsNeedsSomebodyUntilItGoesOn() throws SQLException {
    textIsDue();
    assertThat(today()).contains(WELL);
    MovableClock.pass(Duration.ofMinutes(11));
    assertThat(today()).contains("Texts wait, and none goes out", "1 are due");
    execute(
        """
        insert into sending_halt (id, since, code, meaning, next_try, kind)
        values (1, now(), 20003, '<b>token</b>', now(), 'ACCOUNT')""");
    assertThat(today())
        .contains("No text goes out<", "&lt;b&gt;token&lt;/b&gt; (code 20003)")
        .doesNotContain("<b>token", "Texts wait, and none");
    execute("delete from sending_halt");
    tick();
    assertThat(today()).contains(WELL, "1 went out in the ten minutes before. None that is due");
  }

  @Test
  void urgentTextThatCameTooLateNeedsSomebodyForADay() throws SQLException {
    textIsDue();
    execute("update message set urgency = 0, due_at = expires_at");
    comeBackAt("2026-05-19T09:30:00");
    tick();
    untold.watch();
    assertThat(today()).contains("Urgent texts were not sent in time", "/console/texts/untold");
    assertThat(clerk.get("/console/texts/untold").asString()).contains("0001", "expired");
    comeBackAt("2026-05-20T09:31:00");
    untold.watch();
    assertThat(today()).doesNotContain("urgent texts");
  }

  @Test
  void filteredTextsNeedSomebody() throws SQLException {
    textIsDue();
    execute(
        """
        insert into message (subscriber_id, notice, cause, urgency, status, error_code, unsettled,
          created_at, due_at, expires_at, changed_at)
        select subscriber_id, notice, cause || i, 1, case i when 9 then 'UNKNOWN' else 'REFUSED' end,
          case when i < 9 then 30007 end, i = 9, created_at, due_at, expires_at, changed_at
        from message, generate_series(1, 9) i""");
    filtering.watch();
    assertThat(today())
        .contains("Carriers filter our texts", "100.0 % of the last day")
        .contains("Of 1 texts nobody knows whether they went out")
        .contains("8: filtered as unwanted by Twilio or the mobile carrier (30007)");
    execute("delete from message");
    filtering.watch();
    assertThat(today()).contains(WELL);
  }

  @Test
  void webhooksThatAreAllRefusedNeedSomebody() {
    MovableClock.pass(Duration.ofMinutes(11));
    Map<String, String> form = inbound(nextSid(), PHONE, "HELP");
    for (int i = 0; i < 3; i++) {
      io.restassured.RestAssured.given()
          .contentType("application/x-www-form-urlencoded; charset=UTF-8")
          .header("X-Twilio-Signature", "AAAAAAAAAAAAAAAAAAAAAAAAAAA=")
          .formParams(form)
          .post("/twilio/inbound")
          .then()
          .statusCode(403);
    }
    assertThat(today()).contains("Residents who text are not heard");
    text("HELP");
    assertThat(today()).contains(WELL);
  }

  @Test
  void todaysNumbersAndPicturesTellOfNobody() throws SQLException {
    clerk = StaffFixture.of(database, StaffRole.VIEWER);
    assertThat(clerk.get("/console").asString())
        .contains("Not counted yet: look again in a minute");
    textIsDue();
    receipt(tick().get(0), carrier().accepted().get(0), "delivered", null);
    text(OTHER_PHONE, "C000002");
    text(OTHER_PHONE, "STOP");

    String page = today();

    assertThat(page)
        .contains("As of 12:00 PM", ">1: the carrier took them<", "1: asked to stop")
        .contains("The last 14 days: 1 delivered, 0 waiting or on their way, 0 not delivered.")
        .contains("20 hearings in the next 30 days, 1 of them followed by somebody.")
        .contains("<rect class=\"piece piece--plain\"", "role=\"img\"")
        .contains("<th scope=\"row\" class=\"govuk-table__header when\">Mon, May 18, 2026</th>")
        .doesNotContain("555", "0142", "0143", "C00000", "style=");
    assertThat(rowOf(page, "Mon, May 4, 2026</a>")).containsExactly("1", "0", "0", "0", "0");
    assertThat(rowOf(page, "Mon, May 18, 2026")).containsExactly("19", "0");
    assertThat(rowOf(page, "Tue, May 19, 2026")).containsExactly("1", "1");
  }

  private static List<String> rowOf(String page, String day) {
    String row = page.substring(page.indexOf(day), page.indexOf("</tr>", page.indexOf(day)));
    return java.util.regex.Pattern.compile("numeric\">([^<]*)<")
        .matcher(row)
        .results()
        .map(cell -> cell.group(1))
        .toList();
  }
}
