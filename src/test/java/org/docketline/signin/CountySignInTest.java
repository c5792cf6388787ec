package org.docketline.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.docketline.MovableClock;
import org.docketline.PageVisitor;
import org.docketline.ServiceLog;
import org.docketline.ServiceTest;
import org.docketline.TestService;
import org.docketline.signin.FakeCountySignOn.Signed;
import org.docketline.staff.StaffFixture;
import org.docketline.staff.StaffRole;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who comes into the console by the county's own account, and who does not. */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CountySignInTest extends ServiceTest {
  private static final String START = "/console/sign-in/county";
  private static final String DONE = START + "/done";
  private static final FakeCountySignOn COUNTY = TestService.countySignOn();

  private final PageVisitor visitor = new PageVisitor("en");

  @AfterEach
  void comesBack() {
    COUNTY.setDown(false);
  }

  /** Names and values by turns; nothing as a value leaves that claim out. */
  private static Map<String, Object> somebody(Object... claims) {
    Map<String, Object> all = new HashMap<>();
    all.put("sub", "one");
    all.put("preferred_username", "maria@county.example");
    all.put("groups", List.of("Everybody", "Court-Clerks"));
    for (int at = 0; at < claims.length; at += 2) {
      all.put((String) claims[at], claims[at + 1]);
    }
    return all;
  }

  private static String begun(PageVisitor browser) {
    return browser.get(START).then().statusCode(303).extract().header("Location");
  }

  private Response signIn(Object... claims) {
    return visitor.get(COUNTY.signIn(begun(visitor), somebody(claims), Signed.RIGHT));
  }

  private void assertNobodyIsIn(Response answer, int status, String words) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.asString()).contains("Not signed in", words);
    assertThat(answer.getHeaders().getValues("Set-Cookie"))
        .noneMatch(cookie -> cookie.contains("session"));
    assertThat(query("select count(*) from staff_session where ended_at is null"))
        .containsExactly("0");
  }

  // First, since the library remembers a provider that it has once found.
  @Test
  @Order(1)
  void providerThatIsDownIsSaidAndOthersComeIn() throws Exception {
    COUNTY.setDown(true);
    assertNobodyIsIn(visitor.get(START), 503, "does not answer");
    assertThat(StaffFixture.of(database, StaffRole.CLERK).get("/console").statusCode())
        .isEqualTo(200);
    COUNTY.setDown(false);
    assertThat(begun(visitor)).startsWith(COUNTY.issuer() + "/authorize?");
  }

  @Test
  void clerkComesBackToThePageThatTheyWanted() {
    String wanted =
        visitor.get("/console/held?feed=county&run=1").then().extract().header("Location");
    assertThat(visitor.get(wanted).asString())
        .contains("Sign in with Test County's account")
        .contains(START + "?back=%2Fconsole%2Fheld%3Ffeed%3Dcounty%26run%3D1");
    Response begun = visitor.get(START + "?back=%2Fconsole%2Fheld%3Ffeed%3Dcounty%26run%3D1");
    assertThat(begun.getHeaders().getValues("Set-Cookie"))
        .hasSize(2)
        .allSatisfy(
            cookie ->
                assertThat(cookie)
                    .contains("Path=" + START + ";", "HTTPOnly", "Secure", "SameSite=Lax"));
    String sent = begun.header("Location");
    assertThat(sent)
        .contains("response_type=code", "code_challenge_method=S256", "&nonce=", "&state=")
        .contains(
            "redirect_uri=https%3A%2F%2Ftexts.example.org%2Fconsole%2Fsign-in%2Fcounty%2Fdone")
        .contains("scope=openid");

    Response in = visitor.get(COUNTY.signIn(sent, somebody(), Signed.RIGHT));

    assertThat(in.statusCode()).isEqualTo(303);
    assertThat(in.header("Location")).endsWith("/console/held?feed=county&run=1");
    assertThat(in.getHeaders().getValues("Set-Cookie"))
        .anySatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith("__Host-console-session=")
                    .contains("HTTPOnly", "Secure", "SameSite=Lax", "Path=/"))
        .noneMatch(cookie -> cookie.contains("q_session"));
    assertThat(visitor.get("/console/caller").statusCode()).isEqualTo(200);
    assertThat(visitor.get("/console/audit").statusCode()).isEqualTo(403);
    assertThat(visitor.get("/console").asString()).contains("Signed in as maria@county.example");
    assertThat(query("select who, act, about from audit_entry order by id desc limit 2"))
        .containsExactly(
            "maria@county.example|SIGNED_IN|by the county's account",
            "the county's sign-on|MEMBER_ADDED|maria@county.example, clerk");
  }

  @Test
  void whoSignsOutIsOutAndToldOfTheAccountThatIsNot() {
    signIn();
    visitor.get("/console");
    PageVisitor stolen = visitor.copy();
    String out = visitor.follow("/console/sign-out");
    assertThat(out)
        .contains("You have signed out of the console", "still signed in")
        .contains(
            COUNTY.issuer() + "/logout?client_id=docketline&amp;post_logout_redirect_uri=https");
    assertThat(stolen.get("/console").statusCode()).isEqualTo(303);
    assertThat(query("select who, act from audit_entry order by id desc limit 1"))
        .containsExactly("maria@county.example|SIGNED_OUT");
  }

  @Test
  void sessionEndsAsAnyOther() {
    signIn();
    MovableClock.pass(Duration.ofMinutes(29));
    assertThat(visitor.get("/console").statusCode()).isEqualTo(200);
    MovableClock.pass(Duration.ofMinutes(31));
    assertThat(visitor.get("/console").header("Location")).contains("ended=true");
  }

  private static NumericDate now(long seconds) {
    NumericDate at = NumericDate.now();
    at.addSeconds(seconds);
    return at;
  }

  static Stream<Map<String, Object>> wrongClaims() {
    return Stream.of(
        somebody("exp", now(-90)),
        somebody("exp", ""),
        somebody("iat", ""),
        somebody("nbf", now(300)),
        somebody("aud", "another-client"),
        somebody("aud", List.of("another-client", FakeCountySignOn.CLIENT)),
        somebody("azp", "another-client"),
        somebody("iss", "https://evil.example"),
        somebody("iss", ""),
        somebody("nonce", "of another sign-in"),
        somebody("nonce", ""),
        somebody("sub", ""),
        somebody("sub", "x".repeat(256)),
        somebody("preferred_username", ""),
        somebody("preferred_username", "\u202e \u0000"),
        somebody("preferred_username", List.of("maria")));
  }

  @ParameterizedTest
  @MethodSource("wrongClaims")
  void tokenThatSaysSomethingWrongIsRefused(Map<String, Object> claims) {
    Response answer = visitor.get(COUNTY.signIn(begun(visitor), claims, Signed.RIGHT));
    assertNobodyIsIn(answer, 403, "could not be proved");
  }

  @ParameterizedTest
  @EnumSource(value = Signed.class, mode = EnumSource.Mode.EXCLUDE, names = "RIGHT")
  void tokenThatIsForgedIsRefusedAndStandsInNoLog(Signed signed) throws Exception {
    try (var log = new ServiceLog()) {
      Response answer = visitor.get(COUNTY.signIn(begun(visitor), somebody(), signed));
      assertNobodyIsIn(answer, 403, "could not be proved");
      assertThat(log.all())
          .anyMatch(line -> line.contains("the ID token is refused: it"))
          .noneMatch(line -> line.contains("eyJ") || line.contains("maria"));
    }
  }

  @Test
  void clocksMayDifferByAMinute() {
    assertThat(signIn("exp", now(-30), "iat", now(-330)).statusCode()).isEqualTo(303);
    assertThat(signIn("nbf", now(30), "iat", now(30)).statusCode()).isEqualTo(303);
  }

  @Test
  void returnCountsOnceAndOnlyWhereItWasBegun() {
    String back = COUNTY.signIn(begun(visitor), somebody(), Signed.RIGHT);
    PageVisitor before = visitor.copy();
    assertNobodyIsIn(new PageVisitor("en").get(back), 400, "Begin again");
    assertThat(visitor.get(back).statusCode()).isEqualTo(303);
    assertThat(visitor.get(back).statusCode()).isEqualTo(400);
    assertThat(before.get(back).statusCode()).isEqualTo(400); // the code is used up
    assertThat(query("select count(*) from staff_session")).containsExactly("1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?code=x", "?code=x&state=y", "?error=access_denied", "?state=y"})
  void returnWithoutABeginningIsRefused(String query) {
    assertNobodyIsIn(visitor.get(DONE + query), 400, "Begin again");
  }

  @Test
  void codeOfAnotherSignInIsRefused() {
    var other = new PageVisitor("en");
    String theirs = COUNTY.signIn(begun(other), somebody(), Signed.RIGHT);
    String code = theirs.replaceAll(".*&code=", "");
    String ours = COUNTY.refuse(begun(visitor), "x").replaceAll("error=x", "code=" + code);
    assertNobodyIsIn(visitor.get(ours), 400, "Begin again");
  }

  @Test
  void refusalOfTheProviderIsAPlainPage() {
    assertNobodyIsIn(
        visitor.get(COUNTY.refuse(begun(visitor), "access_denied")),
        403,
        "did not let you through");
    Response hostile = visitor.get(COUNTY.refuse(begun(visitor), "<script>alert(1)</script>"));
    assertNobodyIsIn(hostile, 403, "did not let you through");
    assertThat(hostile.asString()).doesNotContain("alert(1)");
  }

  @Test
  void providerThatIsDownMeanwhileIsSaid() {
    String back = COUNTY.signIn(begun(visitor), somebody(), Signed.RIGHT);
    COUNTY.setDown(true);
    assertNobodyIsIn(visitor.get(back), 503, "does not answer");
  }

  @Test
  void returnsThatFailSlowDownTheirAddress() {
    assertThat(IntStream.range(0, 32).map(i -> visitor.get(DONE).statusCode()))
        .startsWith(400)
        .endsWith(429);
    assertThat(begun(visitor.from("127.0.2.9"))).startsWith(COUNTY.issuer());
    assertThat(signIn().statusCode()).isEqualTo(303);
  }

  static Stream<Object> claimsOfNoRole() {
    return Stream.of(
        "",
        List.of(),
        List.of("Everybody"),
        List.of("court-clerks"),
        "Not Court-Clerks",
        "Court-Clerks ",
        Map.of("groups", List.of("Court-Clerks")),
        List.of(List.of("Court-Clerks")),
        List.of(1, 2),
        true,
        7);
  }

  @ParameterizedTest
  @MethodSource("claimsOfNoRole")
  void whoHasNoRoleStaysOut(Object groups) {
    assertNobodyIsIn(signIn("groups", groups), 403, "in none of the groups");
    assertThat(query("select count(*) from staff_member")).containsExactly("0");
  }

  static Stream<Map<String, Object>> claimsOfARole() {
    String[] many = new String[2_000];
    Arrays.fill(many, "a group with quite a long name");
    many[many.length - 1] = "Court-Admins";
    return Stream.of(
        Map.of("groups", "Court-Admins"),
        Map.of("groups", List.of("Court-Viewers", "Court-Admins", "Court-Clerks")),
        Map.of("groups", List.of(many)));
  }

  @ParameterizedTest
  @MethodSource("claimsOfARole")
  void highestRoleOfSeveralCounts(Map<String, Object> groups) {
    assertThat(signIn("groups", groups.get("groups")).statusCode()).isEqualTo(303);
    assertThat(visitor.get("/console/audit").statusCode()).isEqualTo(200);
  }

  @Test
  void roleIsWhatTheCountySaysLast() {
    signIn();
    PageVisitor before = visitor.copy();
    signIn("groups", "Court-Viewers");
    assertThat(visitor.get("/console/caller").statusCode()).isEqualTo(403);
    signIn("groups", "none");
    assertThat(visitor.get("/console").statusCode()).isEqualTo(303);
    assertThat(before.get("/console").statusCode()).isEqualTo(303);
    assertThat(query("select about from audit_entry order by id desc limit 1"))
        .containsExactly("maria@county.example: no role, 1 sessions ended");
  }

  @Test
  void nameIsMadePlainAndIsNobodyElses() throws Exception {
    StaffFixture.add(database, "dana", StaffRole.ADMIN);
    signIn("preferred_username", "Dana");
    assertThat(visitor.get("/console").asString()).contains("Signed in as dana@localhost");
    signIn("sub", "two", "preferred_username", "<b>\u202eDana\r\n</b>");
    assertThat(visitor.get("/console").asString())
        .contains("Signed in as _b__dana____b_@localhost");
    signIn("sub", "three", "preferred_username", "DANA@localhost");
    assertThat(visitor.get("/console").asString())
        .containsPattern("Signed in as dana@localhost \\([0-9a-f]{6}\\)");
    signIn("preferred_username", "dana.oak");
    assertThat(query("select name from staff_member where account like '% one'"))
        .containsExactly("dana.oak@localhost");
    assertThat(
            query(
                "select about from audit_entry where act = 'MEMBER_CHANGED' and about like 'dana%'"))
        .contains("dana@localhost: now dana.oak@localhost");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/console",
        "//evil.example",
        "/find",
        "/console/sign-in",
        "%"
      })
  void backLeadsToTheConsoleAlone(String back) {
    String encoded = URLEncoder.encode(back, StandardCharsets.UTF_8);
    String sent = visitor.get(START + "?back=" + encoded).header("Location");
    Response in = visitor.get(COUNTY.signIn(sent, somebody(), Signed.RIGHT));
    assertThat(in.header("Location")).endsWith("/console");

    String again = COUNTY.signIn(begun(visitor), somebody(), Signed.RIGHT);
    Response planted = visitor.holding("console-way", encoded).get(again);
    assertThat(planted.header("Location")).endsWith("/console");
  }

  @Test
  void sessionThatTheBrowserHeldBeforeEnds() throws Exception {
    PageVisitor browser = StaffFixture.of(database, StaffRole.CLERK);
    PageVisitor whoPlantedIt = browser.copy();
    browser.get(COUNTY.signIn(begun(browser), somebody(), Signed.RIGHT));
    assertThat(browser.get("/console").asString()).contains("Signed in as maria@county.example");
    assertThat(whoPlantedIt.get("/console").statusCode()).isEqualTo(303);
  }

  @Test
  void whoIsDisabledHereStaysOutAndHasNoPassword() throws Exception {
    String name = "maria@county.example";
    signIn();
    for (StaffFixture.Change change :
        List.<StaffFixture.Change>of(
            staff -> staff.setPassword(name, StaffFixture.PASSWORD),
            staff -> staff.setRole(name, StaffRole.ADMIN),
            staff -> staff.resetAuthenticator(name))) {
      assertThatThrownBy(() -> StaffFixture.change(database, change))
          .hasMessageContaining("by the county's account");
    }
    StaffFixture.change(
        database,
        staff ->
            assertThat(staff.list()).containsExactly(name + ", clerk, by the county's account"));
    StaffFixture.change(database, staff -> staff.disable(name));
    assertThat(visitor.get("/console").statusCode()).isEqualTo(303);
    assertNobodyIsIn(signIn(), 403, "has closed the console to your account");
    visitor.get("/console/sign-in");
    assertThat(
            visitor
                .post("/console/sign-in", "name", name, "password", StaffFixture.PASSWORD)
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void whatTheLibraryWouldBelieveMeansNothingOnOtherPages() {
    String back = COUNTY.signIn(begun(visitor), somebody(), Signed.RIGHT);
    String query = back.substring(back.indexOf('?'));
    for (String path : List.of("/console", "/", "/find", "/console/sign-in")) {
      assertThat(visitor.copy().get(path + query).getHeaders().getValues("Set-Cookie"))
          .noneMatch(cookie -> cookie.startsWith("q_") || cookie.contains("console-session"));
      Response answer =
          visitor
              .copy()
              .header("Authorization", "Bearer eyJhbGciOiJub25lIn0.e30.")
              .holding("q_session", "y")
              .holding("q_session_county", "x")
              .get(path + query);
      assertThat(answer.statusCode()).isIn(200, 303);
      assertThat(answer.getHeaders().getValues("Set-Cookie"))
          .noneMatch(cookie -> cookie.startsWith("q_") || cookie.contains("console-session"));
    }
    assertThat(visitor.get(back).statusCode()).isEqualTo(303);
  }
}
