package org.docketline.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.docketline.sms.SendOutcome.Accepted;
import org.docketline.sms.SendOutcome.Deferred;
import org.docketline.sms.SendOutcome.Reach;
import org.docketline.sms.SendOutcome.Refusal;
import org.docketline.sms.SendOutcome.Refused;
import org.docketline.sms.SendOutcome.Unknown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TwilioGatewayTest {
  private static final Duration PATIENT = Duration.ofSeconds(20);
  private static final Duration HASTY = Duration.ofSeconds(1);
  private static final PhoneNumber PHONE = new PhoneNumber("+13145550142");
  private static final String TEXT = "Jūsų teismas: „rytoj“ 9:00 & 50% + más 😀";

  private final FakeCarrier carrier = new FakeCarrier();

  // The first request of a JVM loads some hundred classes, which may outlast a hasty timeout.
  @BeforeAll
  static void loadTheClient() {
    try (FakeCarrier carrier = new FakeCarrier()) {
      send(new TwilioGateway(carrier.account(), PATIENT));
    }
  }

  @AfterEach
  void hangUp() {
    carrier.close();
  }

  private static SendOutcome send(TwilioGateway gateway) {
    return gateway.send(PHONE, TEXT, "/twilio/status/7", Duration.ofHours(1), () -> true);
  }

  private SendOutcome send(Duration timeout) {
    return send(new TwilioGateway(carrier.account(), timeout));
  }

  private SendOutcome sendTo(URI apiUrl, Duration timeout) {
    TwilioAccount ours = carrier.account();
    return send(
        new TwilioGateway(
            new TwilioAccount(
                ours.accountSid(), ours.authToken(), ours.sender(), ours.publicUrl(), apiUrl),
            timeout));
  }

  @Test
  void textGoesOutAsWrittenWithReceiptsAndALimit() {
    assertThat(send(PATIENT)).isEqualTo(new Accepted(carrier.accepted().get(0)));
    assertThat(carrier.posts().get(0).fields())
        .containsOnly(
            Map.entry("To", "+13145550142"),
            Map.entry("From", "+13145550100"),
            Map.entry("Body", TEXT),
            Map.entry("StatusCallback", "https://texts.example.org/twilio/status/7"),
            Map.entry("ValidityPeriod", "3600"));
  }

  @Test
  void messagingServiceIsNamedInsteadOfANumber() {
    String service = "MG" + "0".repeat(32);
    send(new TwilioGateway(carrier.account(service), PATIENT));
    assertThat(carrier.posts().get(0).fields())
        .containsEntry("MessagingServiceSid", service)
        .doesNotContainKey("From");
  }

  @ParameterizedTest
  @CsvSource({"PT0S,1", "PT-1H,1", "PT1.9S,1", "PT10H,36000", "P3D,36000"})
  void validityStaysWithinWhatTwilioTakes(Duration goodFor, String seconds) {
    TwilioGateway gateway = new TwilioGateway(carrier.account(), PATIENT);
    gateway.send(PHONE, TEXT, "/s", goodFor, () -> true);
    assertThat(carrier.posts().get(0).get("ValidityPeriod")).isEqualTo(seconds);
  }

  static Stream<Arguments> answers() {
    return Stream.of(
        Arguments.of(Fate.error(400, 21610), new Refused(21610, null, Refusal.OPTED_OUT)),
        Arguments.of(Fate.error(400, 21211), new Refused(21211, null, Refusal.UNREACHABLE_PHONE)),
        Arguments.of(Fate.error(400, 21614), new Refused(21614, null, Refusal.UNREACHABLE_PHONE)),
        Arguments.of(Fate.error(400, 21617), new Refused(21617, null, Refusal.OTHER)),
        Arguments.of(Fate.error(403, 21408), new Deferred(21408, null, Reach.UNLISTED)),
        Arguments.of(Fate.error(400, 29999), new Deferred(29999, null, Reach.UNLISTED)),
        Arguments.of(Fate.REFUSE_429, new Deferred(20429, null, Reach.PACE)),
        Arguments.of(Fate.error(429, 21611), new Deferred(21611, null, Reach.PACE)),
        Arguments.of(Fate.error(429, 29999), new Deferred(29999, null, Reach.PACE)),
        Arguments.of(Fate.html(429), new Deferred(null, null, Reach.PACE)),
        Arguments.of(Fate.error(401, 20003), new Deferred(20003, null, Reach.ALL)),
        Arguments.of(Fate.html(401), new Deferred(null, null, Reach.ALL)),
        Arguments.of(Fate.error(400, 30034), new Deferred(30034, null, Reach.ALL)),
        Arguments.of(Fate.error(404, 20404), new Deferred(20404, null, Reach.ALL)),
        Arguments.of(Fate.error(404, 29999), new Deferred(29999, null, Reach.UNLISTED)),
        Arguments.of(Fate.error(400, 21703), new Deferred(21703, null, Reach.UNLISTED)),
        Arguments.of(Fate.html(403), new Deferred(null, null, Reach.UNLISTED)),
        Arguments.of(Fate.html(404), new Deferred(null, null, Reach.UNLISTED)),
        Arguments.of(Fate.html(413), new Deferred(null, null, Reach.UNLISTED)),
        Arguments.of(Fate.html(400), new Unknown(null)),
        Arguments.of(Fate.html(408), new Unknown(null)),
        Arguments.of(Fate.ACCEPT_THEN_500, new Unknown(null)),
        Arguments.of(Fate.error(500, 21610), new Unknown(null)),
        Arguments.of(Fate.error(503, 20503), new Unknown(null)),
        Arguments.of(Fate.html(502), new Unknown(null)),
        Arguments.of(Fate.redirect(302), new Unknown(null)),
        Arguments.of(Fate.redirect(307), new Unknown(null)),
        Arguments.of(Fate.redirect(308), new Unknown(null)),
        Arguments.of(Fate.ACCEPT_THEN_GARBAGE, new Unknown(null)),
        Arguments.of(Fate.ACCEPT_WITHOUT_SID, new Unknown(null)),
        Arguments.of(Fate.ACCEPT_THEN_DROP, new Unknown(null)));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void everyAnswerIsReadAndNoneSendsTwice(Fate fate, SendOutcome expected) {
    carrier.next(fate);
    SendOutcome outcome = send(PATIENT);
    assertThat(outcome)
        .hasSameClassAs(expected)
        .usingRecursiveComparison()
        .ignoringFields("meaning", "reason")
        .isEqualTo(expected);
    assertThat(carrier.posts()).hasSize(1);
    assertThat(outcome.toString()).doesNotContain("5550142", "teismas", "of the fake");
  }

  @Test
  void unknownCodeIsLoudAndNamesNoPhone() {
    List<String> logged = new CopyOnWriteArrayList<>();
    Handler listener = listener(logged);
    Logger.getLogger(TwilioGateway.class.getName()).addHandler(listener);
    carrier.next(Fate.error(400, 29999));
    send(PATIENT);
    Logger.getLogger(TwilioGateway.class.getName()).removeHandler(listener);
    assertThat(logged).singleElement().asString().startsWith("ERROR").contains("29999");
    assertThat(logged.toString()).doesNotContain("5550142", "teismas", "of the fake");
  }

  private static Handler listener(List<String> logged) {
    return new Handler() {
      @Override
      public void publish(LogRecord entry) {
        logged.add(entry.getLevel() + " " + new SimpleFormatter().formatMessage(entry));
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  static Stream<Fate> hangingAnswers() {
    return Stream.of(Fate.ACCEPT_NEVER_ANSWER, Fate.ACCEPT_THEN_DRIP);
  }

  @ParameterizedTest
  @MethodSource("hangingAnswers")
  void noAnswerKeepsTheCallerPastTheTimeout(Fate fate) throws InterruptedException {
    carrier.next(fate);
    Instant start = Instant.now();
    assertThat(send(HASTY)).isInstanceOf(Unknown.class);
    assertThat(Duration.between(start, Instant.now())).isLessThan(HASTY.multipliedBy(3));
    Thread.sleep(300);
    assertThat(carrier.posts()).hasSize(1);
  }

  @Test
  void slowAnswerWithinTheTimeoutCounts() {
    carrier.next(Fate.slow(Duration.ofMillis(400)));
    assertThat(send(PATIENT)).isInstanceOf(Accepted.class);
  }

  @Test
  void refusedConnectionSentNothing() {
    URI closed = carrier.url();
    carrier.close();
    assertThat(sendTo(closed, PATIENT))
        .isInstanceOfSatisfying(
            Deferred.class,
            deferred -> {
              assertThat(deferred.code()).isNull();
              assertThat(deferred.reach()).isEqualTo(Reach.LINE);
            });
  }

  @Test
  void unknownHostSentNothing() {
    assertThat(sendTo(URI.create("http://nowhere.invalid"), PATIENT)).isInstanceOf(Deferred.class);
  }

  @Test
  void handshakeThatNeverEndsSentNothing() throws IOException {
    try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Instant start = Instant.now();
      URI url = URI.create("https://127.0.0.1:" + mute.getLocalPort());
      assertThat(sendTo(url, HASTY)).isInstanceOf(Deferred.class);
      assertThat(Duration.between(start, Instant.now())).isLessThan(HASTY.multipliedBy(3));
    }
  }

  @Test
  void interruptedCallerKeepsItsInterrupt() {
    carrier.next(Fate.ACCEPT_NEVER_ANSWER);
    Thread.currentThread().interrupt();
    assertThat(send(PATIENT)).isInstanceOfAny(Deferred.class, Unknown.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void proxyOfTheEnvironmentIsNotUsed() {
    System.setProperty("http.proxyHost", "nowhere.invalid");
    try {
      assertThat(send(PATIENT)).isInstanceOf(Accepted.class);
    } finally {
      System.clearProperty("http.proxyHost");
    }
  }

  @Test
  void gatewayServesManyTextsAtOnce() {
    TwilioGateway gateway = new TwilioGateway(carrier.account(), PATIENT);
    List<SendOutcome> outcomes =
        Stream.generate(() -> gateway).limit(200).parallel().map(TwilioGatewayTest::send).toList();
    assertThat(outcomes).hasSize(200).allMatch(Accepted.class::isInstance);
    assertThat(carrier.posts()).hasSize(200);
  }
}
