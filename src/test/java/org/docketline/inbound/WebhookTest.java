package org.docketline.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.docketline.MovableClock;
import org.docketline.ServiceTest;
import org.docketline.sms.TwilioAccount;
import org.docketline.sms.TwilioSignature;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may speak to the webhook, and what the same text twice does. */
@QuarkusTest
class WebhookTest extends ServiceTest {
  private static final String INBOUND = "/twilio/inbound";

  @Inject MeterRegistry meters;

  @BeforeEach
  void county() {
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,");
  }

  /** Every row of every table. */
  private String everything() {
    return query("select tablename from pg_tables where schemaname = 'public' order by 1").stream()
        .map(table -> table + query("select t::text from " + table + " t order by 1"))
        .collect(Collectors.joining("\n"));
  }

  private void isRefused(String path, Map<String, String> form, String signed) {
    String before = everything();
    var request =
        RestAssured.given()
            .contentType("application/x-www-form-urlencoded; charset=UTF-8")
            .formParams(form);
    if (signed != null) {
      request.header("X-Twilio-Signature", signed);
    }
    request.post(path).then().statusCode(403);
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void textThatTwilioDidNotSignChangesNothing() {
    var form = inbound(nextSid(), PHONE, "A100200");
    isRefused(INBOUND, form, null);
    isRefused(INBOUND, form, "");
    isRefused(INBOUND, form, "not base64 !");
    isRefused(INBOUND, form, signature.sign("/twilio/status/1", form));
    isRefused(INBOUND, form, signature.sign(INBOUND + "?a=b", form));
    isRefused(INBOUND + "?a=b", form, signature.sign(INBOUND, form));
    for (String changed : List.of("Body", "From", "MessageSid", "FromState")) {
      String signed = signature.sign(INBOUND, form);
      var forged = new java.util.LinkedHashMap<>(form);
      forged.put(changed, "STOP");
      isRefused(INBOUND, forged, signed);
      forged.remove(changed);
      isRefused(INBOUND, forged, signed);
    }
    var more = new java.util.LinkedHashMap<>(form);
    more.put("OptOutType", "STOP");
    isRefused(INBOUND, more, signature.sign(INBOUND, form));
  }

  @Test
  void receiptThatTwilioDidNotSignChangesNothing() {
    text("A100200");
    countySays("A100200,OAK COURT,2026-05-19,9:30,,,");
    String sid = query("select id from message").get(0);
    tick();
    isRefused(
        "/twilio/status/" + sid, Map.of("MessageSid", "SM1", "MessageStatus", "failed"), null);
    isRefused("/twilio/status/" + sid, Map.of("MessageSid", "SM1", "MessageStatus", "failed"), "x");
  }

  @Test
  void parametersThatWeDoNotKnowAreAccepted() {
    var form = inbound(nextSid(), PHONE, "A100200");
    form.put("NewIn2027", "é&=+%");
    form.put("Empty", "");
    assertThat(messages(post(INBOUND, form))).singleElement().asString().contains("0200");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?a=b", "?a=b%20c&d=%C3%A9", "?x", "?a=b;c", "?a=%7B%22", "?a=b+c&a=d"})
  void signatureCoversTheQuery(String query) throws Exception {
    String body = "MessageSid=" + nextSid() + "&From=%2B13145550142&Body=HELP";
    var form = new java.util.LinkedHashMap<String, String>();
    form.put("MessageSid", body.substring(11, body.indexOf('&')));
    form.put("From", PHONE);
    form.put("Body", "HELP");
    var request = // as it stands: the other client writes the query anew
        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + INBOUND + query))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-Twilio-Signature", signature.sign(INBOUND + query, form))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Body=%zz", "Body=%", "%=%4", "Body=%C3%28&x=%e"})
  void whatIsNoFormIsRefused(String body) {
    int status =
        RestAssured.given()
            .contentType("application/x-www-form-urlencoded")
            .header("X-Twilio-Signature", "x")
            .body(body)
            .post(INBOUND)
            .statusCode();
    assertThat(status).isBetween(400, 499);
  }

  @Test
  void refusalsAreCountedByTheirReasonAndToldAsTwiml() {
    double before = refused("wrong-signature");
    var answer =
        RestAssured.given()
            .contentType("application/x-www-form-urlencoded")
            .header("X-Twilio-Signature", "made up")
            .body("MessageSid=SM1&From=%2B13145550142&Body=STOP")
            .post(INBOUND);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.contentType()).startsWith("application/xml");
    assertThat(answer.asString()).contains("<Response/>");
    assertThat(refused("wrong-signature")).isEqualTo(before + 1);
  }

  @Test
  void textOfAnotherAccountIsRefused() {
    Map<String, String> form = inbound(nextSid(), PHONE, "STOP");
    form.put("AccountSid", "AC" + "9".repeat(32));
    double before = refused("other-account");
    assertThat(post(INBOUND, form).statusCode()).isEqualTo(403);
    assertThat(refused("other-account")).isEqualTo(before + 1);
    assertThat(query("select * from inbound_text")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"+13145550188", "72345", "13145550100"})
  void textToAnotherNumberOfTheAccountIsRefused(String to) {
    Map<String, String> form = inbound(nextSid(), PHONE, "STOP");
    form.put("To", to);
    double before = refused("other-number");
    assertThat(post(INBOUND, form).statusCode()).isEqualTo(403);
    assertThat(refused("other-number")).isEqualTo(before + 1);
    assertThat(query("select * from inbound_text")).isEmpty();
  }

  private void forgeThree() {
    for (int time = 0; time < 3; time++) {
      RestAssured.given()
          .contentType("application/x-www-form-urlencoded")
          .header("X-Twilio-Signature", "made up")
          .body("Body=STOP")
          .post(INBOUND);
    }
  }

  private String ready() {
    return operations("/q/health/ready").asString();
  }

  @Test
  void alarmIsRaisedWhileEveryWebhookIsRefusedAndEndsWithTheFirstThatIsTaken() {
    text("HELP");
    forgeThree();
    assertThat(ready()).doesNotContain("public-url");
    MovableClock.pass(Duration.ofMinutes(11));
    assertThat(ready()).contains("public-url");
    text("HELP");
    assertThat(ready()).doesNotContain("public-url");
  }

  @Test
  void textThatTwilioSignedForAnotherAddressRaisesTheAlarmAtOnce() {
    text("HELP");
    Map<String, String> form = inbound(nextSid(), PHONE, "STOP");
    var called =
        new TwilioSignature(
            new TwilioAccount(
                carrier().account().accountSid(),
                carrier().account().authToken(),
                carrier().account().sender(),
                URI.create("https://court.example.org"),
                carrier().account().apiUrl()));
    double before = refused("other-address");
    RestAssured.given()
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .header("Host", "court.example.org")
        .header("X-Twilio-Signature", called.sign(INBOUND, form))
        .formParams(form)
        .post(INBOUND)
        .then()
        .statusCode(403);
    assertThat(refused("other-address")).isEqualTo(before + 1);
    assertThat(ready()).contains("public-url");
    text("HELP");
    assertThat(ready()).doesNotContain("public-url");
  }

  private double refused(String reason) {
    return meters.counter("docketline.webhooks.refused", "reason", reason).count();
  }

  @Test
  void emptyRequestIsRefused() {
    RestAssured.given()
        .contentType("application/x-www-form-urlencoded")
        .post(INBOUND)
        .then()
        .statusCode(403);
    RestAssured.given().post(INBOUND).then().statusCode(org.hamcrest.Matchers.lessThan(500));
    RestAssured.get(INBOUND).then().statusCode(405);
  }

  @Test
  void sameTextTwiceIsAnsweredAlikeAndActsOnce() {
    var form = inbound(nextSid(), PHONE, "A100200");
    byte[] first = post(INBOUND, form).asByteArray();
    countySays("A100200,OAK COURT,2026-05-20,13:00,,,", "A5,PALM COURT,2026-06-01,9:00,,,");
    assertThat(post(INBOUND, form).asByteArray()).isEqualTo(first);
    text("STOP");
    assertThat(post(INBOUND, form).asByteArray()).isEqualTo(first);
    assertThat(query("select status from subscription")).containsExactly("ENDED");
    assertThat(query("select count(*) from inbound_text")).containsExactly("2");
  }

  @Test
  void sameTextTwentyTimesAtOnceActsOnce() throws Exception {
    var form = inbound(nextSid(), PHONE, "A100200");
    List<String> answers =
        atOnce(20, i -> post(INBOUND, form).then().statusCode(200).extract().asString());
    assertThat(answers).hasSize(20).containsOnly(answers.get(0));
    assertThat(answers.get(0)).contains("Ticket ending 0200", "HELP for help");
    assertThat(query("select count(*) from subscription")).containsExactly("1");
    assertThat(query("select count(*) from inbound_text")).containsExactly("1");
  }

  @Test
  void twentyTextsOfOnePhoneAtOnceAreAnsweredOneByOne() throws Exception {
    List<String> answers = atOnce(20, i -> text("B1000" + (10 + i)).get(0));
    assertThat(answers).filteredOn(answer -> answer.contains("Msg frequency varies")).hasSize(1);
    assertThat(query("select count(*) from subscriber")).containsExactly("1");
    assertThat(query("select count(*) from subscription where status = 'WAITING'"))
        .containsExactly("10");
  }

  private static <T> List<T> atOnce(int times, java.util.function.IntFunction<T> work)
      throws Exception {
    var threads = Executors.newFixedThreadPool(times);
    try {
      List<Callable<T>> calls =
          IntStream.range(0, times).<Callable<T>>mapToObj(i -> () -> work.apply(i)).toList();
      List<T> done = new java.util.ArrayList<>();
      for (var answer : threads.invokeAll(calls)) {
        done.add(answer.get());
      }
      return done;
    } finally {
      threads.shutdown();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "12345", "DOCKET", "whatsapp:+13145550142", "+1", "anonymous", "266696687"})
  void whoIsNoPhoneIsNotAnswered(String from) {
    assertThat(messages(post(INBOUND, inbound(nextSid(), from, "A100200")))).isEmpty();
    assertThat(query("select * from subscriber")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rcs:+13145550142", "RCS:+13145550142", " Rcs:+13145550142"})
  void phoneOnRcsIsThatPhone(String from) {
    text("A100200");
    assertThat(messages(post(INBOUND, inbound(nextSid(), from, "STATUS"))).toString())
        .contains("0200");
    assertThat(messages(post(INBOUND, inbound(nextSid(), from, "STOP")))).hasSize(1);
    assertThat(query("select status from subscriber")).containsExactly("STOPPED");
  }

  @ParameterizedTest
  @CsvSource({
    "whatsapp:+13145550142, whatsapp",
    "Messenger:+13145550142, messenger",
    "rcs:agent_of_nobody, rcs",
    "rcs:rcs:+13145550142, rcs",
    "zulu:+13145550142, other",
    "266696687, number",
    "DOCKET, name",
    "'', none"
  })
  void otherChannelsAreCountedAndAnsweredByNothing(String from, String channel) {
    text("A100200");
    double before = unanswered(channel);
    assertThat(messages(post(INBOUND, inbound(nextSid(), from, "STOP")))).isEmpty();
    assertThat(unanswered(channel)).isEqualTo(before + 1);
    assertThat(query("select status from subscriber")).containsExactly("ACTIVE");
  }

  private double unanswered(String channel) {
    return meters.counter("docketline.inbound.unanswered", "channel", channel).count();
  }

  @Test
  void textFromNobodyIsNotAnswered() {
    var form = inbound(nextSid(), PHONE, "A100200");
    form.remove("From");
    assertThat(messages(post(INBOUND, form))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "SM\u0000", "né", "x'; drop table message; --"})
  void textWithoutItsIdIsNotAnswered(String sid) {
    assertThat(messages(post(INBOUND, inbound(sid, PHONE, "STOP")))).isEmpty();
    assertThat(messages(post(INBOUND, inbound("S".repeat(60_000), PHONE, "STOP")))).isEmpty();
    assertThat(query("select * from inbound_text")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "STOP,arrêt,STOPPED,ENDED",
    "STOP,STOP,STOPPED,ENDED",
    "HELP,what,ACTIVE,ACTIVE",
    "NEW,A100200,ACTIVE,ACTIVE"
  })
  void whatTwilioHasAnsweredItselfIsDoneInSilence(
      String type, String body, String subscriber, String subscription) {
    text("A100200");
    var form = inbound(nextSid(), PHONE, body);
    form.put("OptOutType", type);
    post(INBOUND, form).then().statusCode(200).body(equalTo(Twiml.SILENCE));
    assertThat(query("select status from subscriber")).containsExactly(subscriber);
    assertThat(query("select status from subscription")).containsExactly(subscription);
  }

  @Test
  void startThatTwilioHasAnsweredIsToldInATextOfItsOwn() {
    text("STOP");
    var form = inbound(nextSid(), PHONE, "otra vez");
    form.put("OptOutType", "START");
    assertThat(messages(post(INBOUND, form))).isEmpty();
    assertThat(query("select status from subscriber")).containsExactly("ACTIVE");
    assertThat(tick())
        .singleElement()
        .satisfies(sent -> assertThat(sent.body()).contains("Text a ticket number"));
    form.put("MessageSid", nextSid());
    assertThat(messages(post(INBOUND, form))).isEmpty();
    assertThat(tick()).as("it had started already").isEmpty();
  }

  @Test
  void oldNamesOfTheIdAreUnderstood() {
    var form = inbound(nextSid(), PHONE, "A100200");
    form.put("SmsSid", form.remove("MessageSid"));
    assertThat(messages(post(INBOUND, form))).hasSize(1);
  }
}
