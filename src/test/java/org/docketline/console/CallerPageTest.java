package org.docketline.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import org.docketline.MovableClock;
import org.docketline.PageVisitor;
import org.docketline.ServiceTest;
import org.docketline.sms.Fate;
import org.docketline.staff.StaffFixture;
import org.docketline.staff.StaffRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody calls the court about their texts. */
@QuarkusTest
class CallerPageTest extends ServiceTest {
  private PageVisitor clerk;

  @BeforeEach
  void signIn() throws SQLException {
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,", "B200300,OAK COURT,2026-05-19,9:30,,,");
    clerk = StaffFixture.of(database, StaffRole.CLERK);
  }

  private String find(String typed) {
    clerk.get("/console/caller");
    return clerk.follow("/console/caller", "typed", typed);
  }

  private String act(String act, String... more) {
    String id = query("select id from subscriber order by id limit 1").get(0);
    String[] fields = {"id", id, "act", act, "why", "Asked on the telephone"};
    String[] all = java.util.Arrays.copyOf(fields, fields.length + more.length);
    System.arraycopy(more, 0, all, fields.length, more.length);
    return clerk.post("/console/caller/do", all).then().statusCode(200).extract().asString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"(314) 555-0142", "+13145550142", "a-100 200"})
  void callerIsFoundByPhoneOrTicketAndNothingOfThemIsInAnAddress(String typed) {
    text("A100200");
    String page = find(typed);
    assertThat(page)
        .contains("The phone that ends in 0142", "Texts go to this phone", "A100200", "May 18")
        .contains("they texted", "answered: enrolled")
        .doesNotContain("5550142");
    assertThat(clerk.addresses()).noneMatch(one -> one.matches(".*(555|0142|A100200).*"));
    assertThat(query("select about from audit_entry order by id desc limit 1"))
        .containsExactly("subscriber 1");
  }

  @Test
  void whatBecameOfEachTextIsToldInPlainWords() {
    text("A100200");
    countySays("A100200,OAK COURT,2026-05-20,9:30,,,", "B200300,OAK COURT,2026-05-19,9:30,,,");
    assertThat(find(PHONE)).contains("moved, ticket ending 0200", "goes out now");
    carrier().next(Fate.error(400, 21211));
    tick();
    assertThat(find(PHONE)).contains("not delivered: the carrier says:", "(21211)", "CHANGED");
    text("STOP");
    assertThat(find(PHONE)).contains("No texts since", "asked to stop", "They follow none");
  }

  @Test
  void severalWhoFollowATicketAreListedAndNobodyIsGuessed() {
    text("A100200");
    text(OTHER_PHONE, "A100200");
    clerk.get("/console/caller");
    Response page = clerk.post("/console/caller", "typed", "A100200");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.asString()).contains("ends in 0142", "ends in 0143");
    for (String nobody : new String[] {"314-555-0199", "Z999999", "<script>"}) {
      Response none = clerk.post("/console/caller", "typed", nobody);
      assertThat(none.statusCode()).isEqualTo(404);
      assertThat(none.asString()).contains("nobody follows").doesNotContain("<script>");
    }
    assertThat(clerk.post("/console/caller", "typed", " ").statusCode()).isEqualTo(400);
  }

  @Test
  void textsStopOnRequestAndMayGoOutAgain() {
    text("A100200");
    find(PHONE);
    assertThat(act("stop")).contains("All texts are stopped");
    assertThat(query("select status, end_reason from subscriber"))
        .containsExactly("STOPPED|ASKED_TO_STOP");
    assertThat(query("select status from subscription")).containsExactly("ENDED");
    assertThat(act("stop")).contains("They had stopped already");
    assertThat(tick())
        .singleElement()
        .satisfies(sent -> assertThat(sent.body()).contains("you get no more texts", "START"));
    assertThat(tick()).isEmpty();
    assertThat(find(PHONE)).contains("START brings back what they had (1)");
    assertThat(act("start"))
        .contains("Texts may go to this phone again, about the tickets below", "A100200", "May 18");
    assertThat(query("select status from subscriber")).containsExactly("ACTIVE");
    assertThat(tick()).isEmpty();
    assertThat(
            query(
                "select act, why from audit_entry where act in ('STOPPED', 'STARTED') order by id desc limit 2"))
        .containsExactly("STARTED|Asked on the telephone", "STOPPED|Asked on the telephone");
  }

  @Test
  void oneTextConfirmsAStopWithinFiveMinutesOrNone() throws SQLException {
    text("A100200");
    find(PHONE);
    countySays("A100200,OAK COURT,2026-05-20,9:30,,,", "B200300,OAK COURT,2026-05-19,9:30,,,");
    assertThat(act("stop")).contains("One text confirms it");
    MovableClock.pass(Duration.ofMinutes(5));
    assertThat(tick()).isEmpty();
    assertThat(query("select notice, status from message order by id"))
        .containsExactly("moved|SUPERSEDED", "stop-confirmation|EXPIRED");
    act("start");
    act("stop");
    act("start");
    assertThat(tick()).isEmpty();
  }

  @Test
  void noTextConfirmsAStopToAPhoneThatHadStoppedOrIsOutOfReach() throws SQLException {
    text("A100200");
    find(PHONE);
    text("STOP");
    assertThat(act("stop")).contains("They had stopped already");
    act("start");
    execute("update subscriber set status = 'UNREACHABLE', end_reason = 'UNREACHABLE'");
    assertThat(act("stop")).contains("no text confirms it, since texts do not reach");
    assertThat(tick()).isEmpty();
    assertThat(query("select count(*) from message")).containsExactly("0");
  }

  @Test
  void carrierThatWasToldStopRefusesTheConfirmationAndThatIsAll() {
    text("A100200");
    find(PHONE);
    act("stop");
    carrier().next(Fate.error(400, 21610));
    assertThat(tick()).hasSize(1);
    MovableClock.pass(Duration.ofMinutes(1));
    assertThat(tick()).isEmpty();
    assertThat(query("select status from message")).containsExactly("REFUSED");
    assertThat(query("select end_reason from subscriber")).containsExactly("ASKED_TO_STOP");
  }

  @Test
  void oneTicketIsLeftAndTheLanguageIsChanged() {
    text("A100200 B200300");
    find(PHONE);
    String first = query("select id from subscription order by id limit 1").get(0);
    assertThat(act("leave", "ticket", first)).contains("no more texts about that ticket");
    assertThat(query("select status from subscription order by id"))
        .containsExactly("ENDED", "ACTIVE");
    assertThat(tick()).singleElement().asString().contains("won't text you about", "0200");
    assertThat(act("leave", "ticket", first)).contains("did not follow that ticket any more");
    assertThat(tick()).isEmpty();
    assertThat(act("speak", "language", "es")).contains("Their texts are in Spanish");
    assertThat(text("STATUS").get(0)).contains("martes");
  }

  @Test
  void nothingIsDoneWithoutAReasonOrForATicketOfAnother() {
    text("A100200");
    text(OTHER_PHONE, "B200300");
    find(PHONE);
    Response none = clerk.post("/console/caller/do", "id", "1", "act", "stop", "why", " ");
    assertThat(none.statusCode()).isEqualTo(400);
    assertThat(none.asString()).contains("Nothing was done", "Write why");
    String others = query("select id from subscription order by id desc limit 1").get(0);
    assertThat(act("leave", "ticket", others)).contains("did not follow");
    assertThat(query("select distinct status from subscription")).containsExactly("ACTIVE");
    assertThat(clerk.get("/console/caller?id=77").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"stop", "start", "leave", "speak"})
  void whoWasErasedWhileThePageWasOpenIsNotThere(String act) {
    text("A100200");
    find(PHONE);
    text("ERASE");
    text("1");
    Response gone =
        clerk.post("/console/caller/do", "id", "1", "act", act, "language", "es", "why", "asked");
    assertThat(gone.statusCode()).isEqualTo(404);
    assertThat(gone.asString()).contains("There is no such page");
  }

  @Test
  void whatTheyTextedIsShownAsTextAlone() {
    text("A100200 <script>alert(1)</script>");
    assertThat(find(PHONE)).contains("&lt;script&gt;").doesNotContain("<script>alert");
  }

  @Test
  void viewerSeesNobody() throws SQLException {
    text("A100200");
    PageVisitor viewer = StaffFixture.of(database, StaffRole.VIEWER);
    assertThat(viewer.get("/console/caller?id=1").statusCode()).isEqualTo(403);
    assertThat(viewer.get("/console").asString()).doesNotContain("A caller", "0200");
  }
}
