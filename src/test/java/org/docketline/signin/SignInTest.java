package org.docketline.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.docketline.staff.StaffFixture.PASSWORD;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.docketline.MovableClock;
import org.docketline.PageVisitor;
import org.docketline.ServiceTest;
import org.docketline.staff.StaffFixture;
import org.docketline.staff.StaffRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who comes into the console, and how. */
@QuarkusTest
class SignInTest extends ServiceTest {
  private Response tryPassword(String name, String password, String address) {
    var visitor = new PageVisitor("en");
    visitor.get("/console/sign-in");
    return visitor.from(address).post("/console/sign-in", "name", name, "password", password);
  }

  @Test
  void memberSetsUpAnAppAtFirstAndSignsInWithItsCodesFromThenOn() throws Exception {
    StaffFixture.add(database, "dana", StaffRole.CLERK);
    var visitor = new PageVisitor("en");
    visitor.get("/console/sign-in?back=/console/held%3Ffeed%3Dcounty");
    String setUp =
        visitor.follow(
            "/console/sign-in", "name", " Dana ", "password", PASSWORD, "back", "/console");
    String secret = StaffFixture.secretIn(setUp);
    assertThat(setUp).contains("Set up your authenticator app", "<svg");
    assertThat(secret).hasSize(32);
    assertThat(query("select count(*) from staff_member where proved")).containsExactly("0");
    String home = visitor.follow("/console/code", "code", StaffFixture.code(secret));
    assertThat(home).contains("What needs you", "Signed in as dana").doesNotContain("Who did what");

    MovableClock.pass(Duration.ofMinutes(1));
    var again = new PageVisitor("en");
    String asked = StaffFixture.givePassword(again, "dana");
    assertThat(asked).contains("Enter the code of your app").doesNotContain("<svg", secret);
    String code = StaffFixture.code(secret);
    assertThat(again.follow("/console/code", "code", code)).contains("Signed in as dana");
    assertThat(
            query(
                "select position(convert_to('%s', 'UTF8') in secret) > 0 from staff_member"
                    .formatted(secret)))
        .containsExactly("false");
  }

  @Test
  void codeCountsOnceAndAWrongOneNever() throws Exception {
    StaffFixture.add(database, "dana", StaffRole.CLERK);
    var first = new PageVisitor("en");
    String secret = StaffFixture.secretIn(StaffFixture.givePassword(first, "dana"));
    String code = StaffFixture.code(secret);
    String wrong = code.equals("111111") ? "222222" : "111111";
    assertThat(first.post("/console/code", "code", wrong).statusCode()).isEqualTo(403);
    assertThat(first.get("/console").statusCode()).isEqualTo(303);
    PageVisitor half = first.copy();
    first.follow("/console/code", "code", code);
    assertThat(half.post("/console/code", "code", code).statusCode()).isEqualTo(303);
    assertThat(half.get("/console").statusCode()).isEqualTo(303);
    var second = new PageVisitor("en");
    StaffFixture.givePassword(second, "dana");
    assertThat(second.post("/console/code", "code", code).statusCode()).isEqualTo(403);
  }

  @Test
  void wrongNamesAndPasswordsAreAnsweredAlike() throws Exception {
    StaffFixture.add(database, "dana", StaffRole.CLERK);
    List<String> answers =
        List.of(
            tryPassword("dana", "wrong password!", "127.0.1.1").asString(),
            tryPassword("nobody", "wrong password!", "127.0.1.1").asString(),
            tryPassword("dana'; --", "", "127.0.1.1").asString());
    assertThat(answers)
        .allSatisfy(answer -> assertThat(answer).contains("do not go together"))
        .allSatisfy(answer -> assertThat(answer).doesNotContain("dana"));
  }

  @Test
  void guessesSlowDownTheirAddressAndLeaveTheMemberAlone() throws Exception {
    StaffFixture.add(database, "dana", StaffRole.CLERK);
    assertThat(
            IntStream.range(0, 12)
                .mapToObj(i -> tryPassword("dana", "a wrong password " + i, "127.0.1.9"))
                .map(Response::statusCode))
        .containsExactly(403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 429, 429);
    assertThat(tryPassword("dana", PASSWORD, "127.0.1.9").statusCode()).isEqualTo(429);
    assertThat(tryPassword("dana", PASSWORD, "127.0.2.5").statusCode()).isEqualTo(303);
    MovableClock.pass(Duration.ofMinutes(16));
    assertThat(tryPassword("dana", PASSWORD, "127.0.1.9").statusCode()).isEqualTo(303);
  }

  @Test
  void manyWhoGuessFromEverywhereDoNotShutOutWhereTheMemberCameInBefore() throws Exception {
    StaffFixture.of(database, StaffRole.CLERK);
    for (int i = 0; i < 100; i++) {
      tryPassword("clerk-one", "a wrong password", "127.0.1." + i);
    }
    assertThat(tryPassword("clerk-one", PASSWORD, "127.0.3.1").statusCode()).isEqualTo(429);
    assertThat(tryPassword("clerk-one", PASSWORD, "127.0.0.1").statusCode()).isEqualTo(303);
  }

  @Test
  void sessionEndsWhenItIsNotUsedAndSaysSo() throws Exception {
    PageVisitor clerk = StaffFixture.of(database, StaffRole.CLERK);
    MovableClock.pass(Duration.ofMinutes(29));
    assertThat(clerk.get("/console").statusCode()).isEqualTo(200);
    MovableClock.pass(Duration.ofMinutes(31));
    Response ended = clerk.get("/console/held?feed=county&run=1");
    assertThat(ended.statusCode()).isEqualTo(303);
    assertThat(ended.header("Location"))
        .endsWith("/console/sign-in?back=%2Fconsole%2Fheld%3Ffeed%3Dcounty%26run%3D1&ended=true");
    assertThat(clerk.get(ended.header("Location")).asString())
        .contains("Your session has ended", "value=\"/console/held?feed=county&amp;run=1\"");
  }

  @Test
  void sessionEndsAfterAWorkingDayHoweverOftenItIsUsed() throws Exception {
    PageVisitor clerk = StaffFixture.of(database, StaffRole.CLERK);
    for (int i = 0; i < 36; i++) {
      MovableClock.pass(Duration.ofMinutes(19));
      assertThat(clerk.get("/console").statusCode()).isEqualTo(200);
    }
    MovableClock.pass(Duration.ofMinutes(37));
    assertThat(clerk.get("/console").statusCode()).isEqualTo(303);
  }

  @Test
  void whoSignsOutIsOutAndTheirCookieIsWorthNothing() throws Exception {
    PageVisitor clerk = StaffFixture.of(database, StaffRole.CLERK);
    clerk.get("/console");
    PageVisitor stolen = clerk.copy();
    assertThat(clerk.follow("/console/sign-out")).contains("Sign in");
    assertThat(stolen.get("/console").statusCode()).isEqualTo(303);
    assertThat(query("select act from audit_entry order by id desc limit 1"))
        .containsExactly("SIGNED_OUT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"disable", "password", "role", "authenticator"})
  void whoIsChangedIsOutAtOnce(String change) throws Exception {
    PageVisitor clerk = StaffFixture.of(database, StaffRole.CLERK);
    StaffFixture.change(
        database,
        staff -> {
          switch (change) {
            case "disable" -> staff.disable("clerk-one");
            case "password" -> staff.setPassword("clerk-one", "another höher staple");
            case "role" -> staff.setRole("clerk-one", StaffRole.VIEWER);
            default -> staff.resetAuthenticator("clerk-one");
          }
        });
    assertThat(clerk.get("/console").statusCode()).isEqualTo(303);
    int status = tryPassword("clerk-one", PASSWORD, "127.0.2.7").statusCode();
    assertThat(status).isEqualTo(change.matches("disable|password") ? 403 : 303);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/console",
        "//evil.example",
        "/console/../find",
        "/find",
        "/console/sign-in",
        "/console/x\r\nSet-Cookie: a=b",
        "javascript:alert(1)"
      })
  void backLeadsToTheConsoleAlone(String back) throws Exception {
    StaffFixture.add(database, "dana", StaffRole.CLERK);
    var visitor = new PageVisitor("en");
    visitor.get("/console/sign-in");
    String setUp =
        visitor.follow("/console/sign-in", "name", "dana", "password", PASSWORD, "back", back);
    Response in =
        visitor.post(
            "/console/code", "code", StaffFixture.code(StaffFixture.secretIn(setUp)), "back", back);
    assertThat(in.header("Location")).endsWith("/console");
  }

  @Test
  void cookieIsForNoScriptAndNoOtherSiteAndAnotherAfterEachStep() throws Exception {
    StaffFixture.add(database, "dana", StaffRole.CLERK);
    Response half = tryPassword("dana", PASSWORD, "127.0.2.7");
    assertThat(half.getHeaders().getValues("Set-Cookie"))
        .anySatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith("__Host-console-session=")
                    .contains("HTTPOnly", "Secure", "SameSite=Lax", "Path=/"));
    assertThat(query("select count(distinct token) from staff_session")).containsExactly("1");
  }

  @ParameterizedTest
  @CsvSource({
    "viewer, /console, 200",
    "viewer, /console/held?feed=county&run=1, 403",
    "viewer, /console/audit, 403",
    "clerk, /console, 200",
    "clerk, /console/held?feed=county&run=1, 409",
    "clerk, /console/audit, 403",
    "admin, /console/audit, 200",
    "admin, /console/audit/csv, 200",
    "admin, /console/nothing, 404",
  })
  void rolesMayWhatTheyMay(String role, String path, int status) throws Exception {
    PageVisitor member = StaffFixture.of(database, StaffRole.of(role).orElseThrow());
    Response answer = member.get(path);
    assertThat(answer.statusCode()).isEqualTo(status);
    if (status == 403) {
      assertThat(answer.asString()).contains("Your role may not see");
    }
  }

  @Test
  void whatWasDoneIsAddedToAndNeverChanged() throws Exception {
    PageVisitor admin = StaffFixture.of(database, StaffRole.ADMIN);
    tryPassword("admin-one", "=cmd|' /C calc'!A0", "127.0.2.8");
    assertThat(admin.get("/console/audit").asString())
        .contains("authenticator set up", "admin-one", "wrong password", "member added");
    assertThat(admin.get("/console/audit/csv").asString())
        .startsWith("id,at,who,act,about,why")
        .contains("admin-one");
    for (String change :
        List.of(
            "update audit_entry set who = 'x'",
            "delete from audit_entry",
            "truncate audit_entry")) {
      assertThatThrownBy(() -> execute(change)).hasMessageContaining("never changed");
    }
  }

  @Test
  void passwordThatIsEasyIsRefused() {
    for (String weak : List.of("short", "dana-dana-dana", "aaaaaaaaaaaaaaaa", "x".repeat(80))) {
      assertThatThrownBy(
              () ->
                  StaffFixture.change(database, staff -> staff.add("dana", StaffRole.CLERK, weak)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void formWithoutItsTokenIsRefused() throws Exception {
    StaffFixture.add(database, "dana", StaffRole.CLERK);
    assertThat(
            RestAssured.given()
                .redirects()
                .follow(false)
                .formParams("name", "dana", "password", PASSWORD)
                .post("/console/sign-in")
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void pageThatIsNotThereSaysSo() throws Exception {
    PageVisitor clerk = StaffFixture.of(database, StaffRole.CLERK);
    for (String path : List.of("/console/nothing", "/console/caller/nothing", "/console/a/b.c")) {
      Response answer = clerk.get(path);
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.asString()).contains("There is no such page", "Docketline");
    }
    assertThat(RestAssured.given().redirects().follow(false).get("/console/nothing").statusCode())
        .isEqualTo(303);
  }
}
