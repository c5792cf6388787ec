package org.docketline.inbound;

import java.util.Map;
import org.docketline.sms.PhoneNumber;

/** A resident's text as Twilio hands it over; {@code media} where pictures came with it. */
record IncomingText(String sid, PhoneNumber phone, String body, String optOutType, boolean media) {
  static IncomingText of(Map<String, String> form, PhoneNumber phone) {
    return new IncomingText(
        SignedForm.sid(form),
        phone,
        form.getOrDefault("Body", ""),
        form.getOrDefault("OptOutType", ""),
        form.getOrDefault("NumMedia", "").matches("[1-9][0-9]?"));
  }
}
