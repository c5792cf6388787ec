package org.docketline.resident;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.docketline.MovableClock;
import org.docketline.PageVisitor;
import org.docketline.ServiceLog;
import org.docketline.ServiceTest;
import org.docketline.sms.SentForm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing up, seeing and ending texts on the web, without JavaScript. */
@QuarkusTest
class TextsPagesTest extends ServiceTest {
  private static final String TYPED = "(314) 555-0142";
  private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");
  private static final Pattern TOKENS = Pattern.compile("value=\"[A-Za-z0-9_=-]{16,}\"");

  private final PageVisitor visitor = new PageVisitor("en");

  @BeforeEach
  void countyHasTwo() {
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,", "B200300,OAK COURT,2026-05-19,9:30,,,");
  }

  private String codeTexted() {
    return tick().stream()
        .map(SentForm::body)
        .map(CODE::matcher)
        .filter(java.util.regex.Matcher::find)
        .map(java.util.regex.Matcher::group)
        .findFirst()
        .orElseThrow();
  }

  private static String other(String code) {
    return code.equals("111111") ? "222222" : "111111";
  }

  private void askForCode(PageVisitor who, String numbers, String phone) {
    who.get("/texts");
    who.follow("/texts", "number", numbers);
    who.follow("/texts/phone", "phone", phone, "agree", "yes");
  }

  private String signUp(String numbers) {
    askForCode(visitor, numbers, TYPED);
    return visitor.follow("/texts/code", "code", codeTexted());
  }

  @Test
  void ticketIsFollowedWithTheCodeOffThePhone() {
    assertThat(visitor.get("/texts").asString()).contains("Get your court date by text");
    assertThat(visitor.follow("/texts", "number", "a100-200"))
        .contains("I agree to get text messages from Test County", "STOP", "HELP")
        .contains("href=\"/terms\"", "href=\"/privacy\"")
        .doesNotContain("checked");
    assertThat(visitor.follow("/texts/phone", "phone", TYPED, "agree", "yes"))
        .contains("autocomplete=\"one-time-code\"")
        .doesNotContain("0142");
    assertThat(visitor.follow("/texts/code", "code", codeTexted()))
        .contains("You are signed up", "ends in 0142", "A100200", "May 18", "Oak");
    assertThat(tick())
        .singleElement()
        .satisfies(sent -> assertThat(sent.body()).contains("Msg & data rates may apply"));
    assertThat(query("select language, consent like 'I agree to get text messages%' from sign_up"))
        .containsExactly("EN|true");
  }

  @Test
  void sameInSpanish() {
    var spanish = new PageVisitor("es");
    askForCode(spanish, "A100200", TYPED);
    assertThat(tick())
        .singleElement()
        .satisfies(
            sent -> {
              assertThat(sent.body()).contains("es su codigo");
              var code = CODE.matcher(sent.body());
              assertThat(code.find()).isTrue();
              assertThat(spanish.follow("/texts/code", "code", code.group()))
                  .contains("Ya está inscrito", "lang=\"es\"");
            });
    assertThat(query("select language from subscriber")).containsExactly("ES");
    assertThat(query("select consent from sign_up").get(0)).startsWith("Acepto recibir");
  }

  @Test
  void phoneThatFollowsAsManyAsItMayIsToldSo() {
    String ten = "B1 B2 B3 B4 B5 B6 B7 B8 B9 B10".replace("B", "B10000");
    assertThat(signUp(ten))
        .contains(
            "We text this phone about 10 tickets, and can text about no more", "314-555-0110");
    String mine = visitor.get("/texts/mine").asString();
    assertThat(mine).contains("can text about no more").doesNotContain("href=\"/texts\"");
  }

  @Test
  void mistakesAreToldBesideTheFieldAndKeepWhatWasTyped() {
    visitor.get("/texts");
    Response none = visitor.post("/texts", "number", "zebra & co");
    assertThat(none.statusCode()).isEqualTo(400);
    assertThat(none.asString())
        .contains("<title>Error: ", "href=\"#number\"", "value=\"zebra &amp; co\"")
        .contains("Enter the ticket number as it is on your ticket");
    visitor.follow("/texts", "number", "A100200");
    Response wrong = visitor.post("/texts/phone", "phone", "555");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.asString())
        .contains("<title>Error: ", "href=\"#phone\"", "href=\"#agree\"", "value=\"555\"")
        .doesNotContain("checked");
    assertThat(visitor.post("/texts/phone", "phone", "+44 20 7946 0018", "agree", "yes").asString())
        .contains("Enter a US mobile phone number", "checked");
    assertThat(query("select count(*) from sign_up")).containsExactly("0");
  }

  @Test
  void wrongCodeMayBeTriedAgainFiveTimes() {
    askForCode(visitor, "A100200", TYPED);
    String code = codeTexted();
    assertThat(visitor.post("/texts/code", "code", "").asString()).contains("Enter the six digits");
    for (int i = 0; i < 4; i++) {
      assertThat(visitor.post("/texts/code", "code", other(code)).asString())
          .contains("This is not the code");
    }
    assertThat(visitor.post("/texts/code", "code", other(code)).asString())
        .contains("This code does not work any more");
    assertThat(visitor.post("/texts/code", "code", code).asString())
        .contains("This code does not work any more");
    assertThat(query("select count(*) from subscription")).containsExactly("0");
  }

  @Test
  void codeSentTwiceIsNoError() {
    askForCode(visitor, "A100200", TYPED);
    String code = codeTexted();
    PageVisitor again = visitor.copy();
    assertThat(visitor.follow("/texts/code", "code", code)).contains("You are signed up");
    assertThat(again.follow("/texts/code", "code", code)).contains("You are signed up");
    assertThat(visitor.follow("/texts/code", "code", code)).contains("My texts");
    assertThat(tick()).hasSize(1);
  }

  @Test
  void pagesTellNobodyWhosePhoneItIs() {
    text("+13145550150", "hello");
    text("+13145550151", "STOP");
    List<String> answers =
        List.of("314-555-0149", "314-555-0150", "314-555-0151").stream()
            .map(
                phone -> {
                  var stranger = new PageVisitor("en");
                  askForCode(stranger, "A100200", phone);
                  String page = stranger.get("/texts/code").asString();
                  String wrong = stranger.post("/texts/code", "code", "000000").asString();
                  return TOKENS.matcher(page + wrong).replaceAll("");
                })
            .distinct()
            .toList();
    assertThat(answers).hasSize(1);
    assertThat(tick()).extracting(sent -> sent.get("To")).doesNotContain("+13145550151");
  }

  @Test
  void sameCodeOpensWhatAPhoneFollows() {
    text("A100200");
    visitor.get("/texts/sign-in");
    visitor.follow("/texts/sign-in", "phone", TYPED);
    assertThat(visitor.follow("/texts/code", "code", codeTexted()))
        .contains("My texts", "A100200", "May 18")
        .doesNotContain("B200300");
    assertThat(tick()).isEmpty();
  }

  @Test
  void listIsShownToNobodyElse() {
    signUp("A100200");
    var stranger = new PageVisitor("en");
    for (String page : List.of("/texts/mine", "/texts/done", "/texts/stop", "/texts/delete")) {
      assertThat(stranger.get(page).header("Location")).endsWith("/texts/sign-in");
    }
    MovableClock.set("2026-05-04T12:16:00");
    assertThat(visitor.get("/texts/mine").header("Location")).endsWith("/texts/sign-in");
  }

  @Test
  void oneTicketIsLeftAndTheOtherIsStillFollowed() {
    signUp("A100200, B200300");
    visitor.get("/texts/mine");
    assertThat(visitor.post("/texts/mine", "leave", "1").asString())
        .contains("You get no more texts about ticket A100200.", "B200300");
    assertThat(visitor.post("/texts/mine", "leave", "1").statusCode()).isEqualTo(200);
    assertThat(query("select number, status, end_reason from subscription order by id"))
        .containsExactly("A100200|ENDED|LEFT", "B200300|ACTIVE|null");
  }

  @Test
  void nobodyLeavesATicketOfAnotherPhone() {
    text(OTHER_PHONE, "A100200");
    signUp("B200300");
    visitor.get("/texts/mine");
    assertThat(visitor.post("/texts/mine", "leave", "1").asString())
        .doesNotContain("You get no more texts");
    assertThat(query("select distinct status from subscription")).containsExactly("ACTIVE");
  }

  @Test
  void languageOfTextsIsChosen() {
    signUp("A100200");
    visitor.get("/texts/mine");
    assertThat(visitor.post("/texts/mine", "language", "es").asString())
        .contains("in this language from now on: Español");
    assertThat(visitor.post("/texts/mine", "language", "xx").statusCode()).isEqualTo(200);
    assertThat(query("select language from subscriber")).containsExactly("ES");
  }

  @Test
  void allTextsAreStoppedUntilThePhoneTextsStart() {
    signUp("A100200");
    tick();
    assertThat(visitor.get("/texts/stop").asString()).contains("Stop all texts?", "text START to");
    assertThat(visitor.post("/texts/stop").asString()).contains("All texts are stopped");
    assertThat(query("select status, end_reason from subscriber"))
        .containsExactly("STOPPED|ASKED_TO_STOP");
    assertThat(visitor.get("/texts/mine").header("Location")).endsWith("/texts/sign-in");
    askForCode(visitor, "A100200", TYPED);
    assertThat(tick()).isEmpty();
    assertThat(at("2026-05-11T10:00:00")).isEmpty();
    assertThat(text("START")).hasSize(1);
  }

  @Test
  void whoAsksForItIsDeleted() {
    text("hello");
    signUp("A100200");
    tick();
    assertThat(visitor.get("/texts/delete").asString()).contains("One thing we keep");
    assertThat(visitor.post("/texts/delete").asString()).contains("You are deleted");
    assertThat(query("select count(*) from subscriber")).containsExactly("0");
    assertThat(query("select phone_hash, body, reply from inbound_text"))
        .containsExactly("null|null|null");
    assertThat(query("select count(*) from past_consent")).containsExactly("1");
    assertThat(at("2026-05-11T10:00:00")).isEmpty();
  }

  @Test
  void whoHasStoppedOnThePageIsStillDeleted() {
    signUp("A100200");
    visitor.get("/texts/stop");
    assertThat(visitor.post("/texts/stop").asString()).contains("href=\"/texts/delete\"");
    assertThat(visitor.get("/texts/mine").header("Location")).endsWith("/texts/sign-in");
    visitor.get("/texts/delete");
    assertThat(visitor.post("/texts/delete").asString()).contains("You are deleted");
    assertThat(query("select count(*) from subscriber")).containsExactly("0");
  }

  @Test
  void finishEndsAllThatTheBrowserHasShown() {
    assertThat(signUp("A100200")).contains("action=\"/texts/finish\"");
    assertThat(visitor.get("/texts/mine").asString()).contains("action=\"/texts/finish\"");
    assertThat(visitor.post("/texts/finish").statusCode()).isEqualTo(303);
    assertThat(visitor.get("/texts/mine").header("Location")).endsWith("/texts/sign-in");
    signUp("A100200");
    visitor.get("/texts/mine");
    visitor.post("/ticket/finish");
    assertThat(visitor.get("/texts/mine").header("Location")).endsWith("/texts/sign-in");
  }

  @Test
  void sessionThatIsUsedLastsAnHour() {
    signUp("A100200");
    for (String minute : List.of("10", "20", "30", "40", "50", "59")) {
      MovableClock.set("2026-05-04T12:%s:00".formatted(minute));
      assertThat(visitor.get("/texts/mine").statusCode()).isEqualTo(200);
    }
    MovableClock.set("2026-05-04T13:00:00");
    assertThat(visitor.get("/texts/mine").header("Location")).endsWith("/texts/sign-in");
  }

  @Test
  void sessionIsOverOnceThePhoneHasStoppedAndStarted() {
    signUp("A100200");
    MovableClock.set("2026-05-04T12:01:00");
    text("STOP");
    text("START");
    assertThat(visitor.get("/texts/mine").header("Location")).endsWith("/texts/sign-in");
    assertThat(visitor.get("/texts/delete").header("Location")).endsWith("/texts/sign-in");
  }

  @Test
  void provedPhoneFollowsAnotherTicketWithoutACode() {
    signUp("A100200");
    tick();
    visitor.get("/texts");
    assertThat(visitor.follow("/texts", "number", "B200300"))
        .contains("ends in 0142", "I agree to get text messages", "another=yes")
        .doesNotContain("name=\"phone\"", "checked");
    assertThat(visitor.post("/texts/phone").asString()).contains("Tick the box if you agree");
    assertThat(visitor.follow("/texts/phone", "agree", "yes")).contains("B200300");
    assertThat(tick()).singleElement().extracting(SentForm::body).asString().contains("0300");
    assertThat(query("select count(*) from sign_up where consent is not null and wish is null"))
        .containsExactly("2");
    assertThat(visitor.get("/texts/phone?another=yes").header("Location")).endsWith("/texts");
  }

  @Test
  void limitOfSignInSaysThatStopNeedsNoCode() {
    for (int i = 0; i < 3; i++) {
      visitor.get("/texts/sign-in");
      visitor.post("/texts/sign-in", "phone", TYPED);
    }
    assertThat(visitor.post("/texts/sign-in", "phone", TYPED).asString()).contains("text STOP to");
    visitor.get("/texts/sign-in");
    assertThat(visitor.post("/texts/sign-in", "phone", "900-555-0142").statusCode()).isEqualTo(400);
  }

  @Test
  void oneAddressAsksForThirtyCodesAnHour() {
    for (int i = 0; i < 30; i++) {
      visitor.get("/texts/sign-in");
      assertThat(
              visitor.post("/texts/sign-in", "phone", "314-555-01%02d".formatted(i)).statusCode())
          .isEqualTo(303);
    }
    Response limited = visitor.post("/texts/sign-in", "phone", "314-555-0177");
    assertThat(limited.statusCode()).isEqualTo(429);
    assertThat(limited.asString()).contains("Too many codes for now", "314-555-0110");
  }

  @Test
  void formWithoutItsTokenIsRefused() {
    Response forged = RestAssured.given().formParam("phone", TYPED).post("/texts/sign-in");
    assertThat(forged.statusCode()).isEqualTo(400);
    assertThat(query("select count(*) from sign_up")).containsExactly("0");
  }

  @Test
  void nothingPersonalIsInAnAddressOrInTheLog() {
    Logger.getLogger("org.docketline").setLevel(Level.ALL);
    ServiceLog log = new ServiceLog();
    try {
      askForCode(visitor, "A100200", TYPED);
      String code = codeTexted();
      visitor.post("/texts/code", "code", other(code));
      visitor.follow("/texts/code", "code", code);
      visitor.get("/texts/delete");
      visitor.post("/texts/delete");
      assertThat(String.join(" ", visitor.addresses())).doesNotContain("?", "0142", "A100", code);
      assertThat(String.join("\n", log.all()))
          .doesNotContain(code, "3145550142", "555-0142", "A100200");
    } finally {
      log.close();
      Logger.getLogger("org.docketline").setLevel(null);
    }
  }

  @Test
  void pagesAreKeptByNobody() {
    assertThat(visitor.get("/texts").header("Cache-Control")).isEqualTo("no-store");
    assertThat(visitor.get("/texts/sign-in").asString()).contains("noindex");
  }
}
