package org.docketline.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TwilioGatewayFindTest {
  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00.700Z");
  private static final PhoneNumber PHONE = new PhoneNumber("+13145550142");
  private static final PhoneNumber OTHER = new PhoneNumber("+13145550199");

  private final HandMovedClock clock = new HandMovedClock();
  private final FakeCarrier carrier = new FakeCarrier(clock);
  private final TwilioGateway gateway =
      new TwilioGateway(carrier.account(), Duration.ofSeconds(20));

  @AfterEach
  void hangUp() {
    carrier.close();
  }

  private void send(PhoneNumber to, String text) {
    gateway.send(to, text, "/s", Duration.ofHours(1), () -> true);
  }

  @Test
  void textWhoseAnswerWasLostIsFound() throws CarrierUnavailable {
    carrier.next(Fate.ACCEPT_THEN_DROP);
    send(PHONE, "Your court date is tomorrow");
    assertThat(gateway.find(PHONE, NOON))
        .containsExactly(
            new SentText(
                carrier.accepted().get(0),
                "Your court date is tomorrow",
                "queued",
                Instant.parse("2026-05-01T12:00:00Z"),
                null));
  }

  @Test
  void otherPhonesAndEarlierTextsAreLeftOut() throws CarrierUnavailable {
    send(PHONE, "earlier");
    clock.now = NOON.plusSeconds(60);
    send(PHONE, "now");
    send(OTHER, "to another");
    assertThat(gateway.find(PHONE, clock.now)).extracting(SentText::body).containsExactly("now");
  }

  @Test
  void answersToThePhonesOwnTextsAreLeftOut() throws CarrierUnavailable {
    send(PHONE, "sent by us");
    carrier.replied(PHONE.e164(), "sent by us");
    assertThat(gateway.find(PHONE, NOON)).hasSize(1);
  }

  @Test
  void refusedTextIsNotFound() throws CarrierUnavailable {
    carrier.next(Fate.REFUSE_429);
    send(PHONE, "refused");
    assertThat(gateway.find(PHONE, NOON)).isEmpty();
  }

  @Test
  void everyPageIsRead() throws CarrierUnavailable {
    carrier.largestPage(3);
    IntStream.range(0, 8).forEach(number -> send(PHONE, "text " + number));
    assertThat(gateway.find(PHONE, NOON)).hasSize(8).doesNotHaveDuplicates();
    assertThat(carrier.listed()).isEqualTo(3);
  }

  @Test
  void textThatAMessagingServiceSentOverRcsIsFound() throws CarrierUnavailable {
    var service = new TwilioGateway(carrier.account("MG1"), Duration.ofSeconds(20));
    carrier.overRcs(PHONE.e164()::equals);
    service.send(PHONE, "over RCS", "/s", Duration.ofHours(1), () -> true);
    carrier.overRcs(phone -> false);
    service.send(PHONE, "as a text", "/s", Duration.ofHours(1), () -> true);
    assertThat(service.find(PHONE, NOON))
        .extracting(SentText::body)
        .containsExactlyInAnyOrder("over RCS", "as a text");
  }

  @Test
  void textIsNotFoundBeforeTheListShowsIt() throws CarrierUnavailable {
    carrier.lag(Duration.ofSeconds(90));
    send(PHONE, "late");
    clock.now = NOON.plusSeconds(89);
    assertThat(gateway.find(PHONE, NOON)).isEmpty();
    clock.now = NOON.plusSeconds(90);
    assertThat(gateway.find(PHONE, NOON)).hasSize(1);
  }

  static Stream<Fate> failures() {
    return Stream.of(
        Fate.error(500, 20500),
        Fate.error(401, 20003),
        Fate.error(429, 20429),
        Fate.html(200),
        listing("{\"messages\":[{\"sid\":\"SM1\"}],\"page_size\":50,\"uri\":\"/\"}"),
        listing("{}"),
        Fate.html(502),
        Fate.redirect(302),
        Fate.ACCEPT_THEN_DROP);
  }

  private static Fate listing(String json) {
    return new Fate(false, (exchange, message) -> Fate.whole(exchange, 200, json));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void silenceIsNeverTakenForAnEmptyList(Fate fate) {
    send(PHONE, "Your court date is tomorrow");
    carrier.lists(fate);
    assertThatThrownBy(() -> gateway.find(PHONE, NOON))
        .isInstanceOf(CarrierUnavailable.class)
        .hasNoCause()
        .message()
        .doesNotContain("5550142", "of the fake", "tomorrow");
  }

  @Test
  void foundTextDoesNotPrintItsBody() throws CarrierUnavailable {
    send(PHONE, "Your court date is tomorrow");
    assertThat(gateway.find(PHONE, NOON).toString()).contains("queued").doesNotContain("court");
  }

  private static final class HandMovedClock extends Clock {
    private volatile Instant now = NOON;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
