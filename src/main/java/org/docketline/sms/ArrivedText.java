package org.docketline.sms;

import com.twilio.rest.api.v2010.account.Message;
import java.time.Instant;
import java.util.Objects;

/** A text to us, as the carrier took it at this moment. */
public record ArrivedText(String sid, String from, String body, boolean media, Instant at) {
  static ArrivedText of(Message message) throws CarrierUnavailable {
    if (message.getSid() == null || message.getDateCreated() == null) {
      throw new CarrierUnavailable("Twilio listed a text without its SID or date");
    }
    return new ArrivedText(
        message.getSid(),
        Objects.toString(message.getFrom(), ""),
        Objects.toString(message.getBody(), ""),
        Objects.toString(message.getNumMedia(), "").matches("[1-9][0-9]*"),
        message.getDateCreated().toInstant());
  }

  /** Without the body and the phone: they are a resident's. */
  @Override
  public String toString() {
    return "%s of %s".formatted(sid, at);
  }
}
