package org.docketline.inbound;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.docketline.docket.CountyConfig;
import org.docketline.lookup.AskedLookUps;
import org.docketline.sms.ArrivedText;
import org.docketline.sms.CarrierUnavailable;
import org.docketline.sms.PhoneNumber;
import org.docketline.sms.TwilioGateway;
import org.docketline.understanding.TextParser;
import org.jboss.logging.Logger;

/**
 * Asks the carrier for the texts that arrived while we could not be reached, so that no STOP is
 * lost: the carrier does not bring them again.
 */
@Singleton
public class MissedTexts {
  private static final Logger LOG = Logger.getLogger(MissedTexts.class);

  /** A younger text may be on its way to us: the carrier waits 15 s, and tries twice. */
  private static final Duration SETTLED = Duration.ofMinutes(1);

  /** The carrier's list may lag. */
  private static final Duration OVERLAP = Duration.ofMinutes(30);

  private static final Duration OLDEST = Duration.ofDays(2);

  /** What a messaging service sent is listed too, and is held in memory. */
  private static final Duration SLICE = Duration.ofHours(6);

  private final TwilioGateway carrier;
  private final AskedUntil asked;
  private final TextParser parser;
  private final LookUpDesk lookUps;
  private final Conversation conversation;
  private final MeterRegistry meters;
  private final Clock clock;

  MissedTexts(
      TwilioGateway carrier,
      AskedUntil asked,
      CountyConfig county,
      LearnedNumbers numbers,
      LookUpDesk lookUps,
      Conversation conversation,
      MeterRegistry meters,
      Clock clock) {
    this.carrier = carrier;
    this.asked = asked;
    this.parser = new TextParser(county.citationPattern(), numbers);
    this.lookUps = lookUps;
    this.conversation = conversation;
    this.meters = meters;
    this.clock = clock;
  }

  /** Obeys and answers each text that we do not know, the oldest first. */
  public void catchUp() {
    Instant now = clock.instant().minus(SETTLED);
    Instant from =
        Collections.max(List.of(asked.get().minus(OVERLAP), clock.instant().minus(OLDEST)));
    try {
      catchUp(from, now);
    } catch (CarrierUnavailable e) {
      LOG.warn("The carrier cannot be asked for texts that we missed: they wait");
    }
  }

  // A text that fails is asked for again, and holds up no other.
  private void catchUp(Instant first, Instant now) throws CarrierUnavailable {
    boolean whole = true;
    for (Instant from = first; from.isBefore(now); from = from.plus(SLICE)) {
      Instant until = Collections.min(List.of(from.plus(SLICE), now));
      for (ArrivedText text : carrier.arrived(from, until)) {
        whole &= isTaken(text);
      }
      if (whole) {
        asked.move(until);
      }
    }
  }

  private boolean isTaken(ArrivedText text) {
    try {
      PhoneNumber.ofAddress(text.from()).ifPresent(phone -> take(text, phone));
      return true;
    } catch (RuntimeException e) {
      LOG.errorf(e, "Text %s was missed and cannot be answered", text.sid());
      return false;
    }
  }

  private void take(ArrivedText text, PhoneNumber phone) {
    Map<String, String> form =
        Map.of("MessageSid", text.sid(), "Body", text.body(), "NumMedia", text.media() ? "1" : "0");
    IncomingText incoming = IncomingText.of(form, phone, parser);
    if (!incoming.sid().isEmpty() && !isKnown(incoming.sid())) {
      LOG.infof("%s: asked for at the carrier", incoming);
      meters.counter("docketline.inbound.missed").increment();
      answer(incoming, text.at());
    }
  }

  private static boolean isKnown(String sid) {
    return QuarkusTransaction.requiringNew().call(() -> InboundText.isKnown(sid));
  }

  private void answer(IncomingText text, Instant at) {
    AskedLookUps looked = lookUps.ask(text);
    try {
      conversation.answerLate(text, at, looked);
    } finally {
      looked.goOn();
    }
  }
}
