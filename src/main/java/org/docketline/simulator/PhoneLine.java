package org.docketline.simulator;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.docketline.sms.Segments;
import org.docketline.sms.TwilioAccount;

/** Carries what a phone texts to the service's webhook, and the answer back to the phone. */
@Path("/simulator/phone")
@Consumes(MediaType.APPLICATION_JSON)
class PhoneLine {
  private final TwilioAccount account;
  private final CarrierWebhook webhook;
  private final CarriedTexts texts;
  private final OptOuts optOuts;
  private final PhonePower power;

  PhoneLine(
      TwilioAccount account,
      CarrierWebhook webhook,
      CarriedTexts texts,
      OptOuts optOuts,
      PhonePower power) {
    this.account = account;
    this.webhook = webhook;
    this.texts = texts;
    this.optOuts = optOuts;
    this.power = power;
  }

  @POST
  public void send(PhoneText typed) {
    if (typed == null || !typed.isSendable() || power.isOff(typed.phone())) {
      throw new BadRequestException();
    }
    optOuts.hear(typed.phone(), typed.body());
    carry(texts.add(typed.phone(), TextDirection.INBOUND, typed.body(), "receiving"));
  }

  private void carry(CarriedText text) {
    try {
      HttpResponse<String> answer = webhook.post("/twilio/inbound", form(text));
      if (answer.statusCode() / 100 != 2) {
        fail(text, "The service answered " + answer.statusCode() + ".");
        return;
      }
      texts.advance(text, "received");
      TwimlAnswer.parse(answer.body())
          .messages()
          .forEach(reply -> texts.add(text.phone(), TextDirection.REPLY, reply, "delivered"));
    } catch (IOException e) {
      fail(text, "The service did not answer in TwiML.");
    }
  }

  private void fail(CarriedText text, String line) {
    texts.advance(text, "failed");
    texts.note(text.phone(), line);
  }

  private Map<String, String> form(CarriedText text) {
    Map<String, String> form = new HashMap<>();
    form.put("MessageSid", text.sid());
    form.put("SmsSid", text.sid());
    form.put("SmsMessageSid", text.sid());
    form.put("SmsStatus", "received");
    form.put("AccountSid", account.accountSid());
    form.put("ApiVersion", "2010-04-01");
    form.put("From", text.phone());
    form.put("To", account.sender());
    form.put("Body", text.body());
    form.put("NumMedia", "0");
    form.put("NumSegments", String.valueOf(Segments.count(text.body())));
    addPlaces(form);
    return form;
  }

  /** Twilio knows a country of every number, and often neither city nor state. */
  private static void addPlaces(Map<String, String> form) {
    for (String end : new String[] {"From", "To"}) {
      form.put(end + "Country", "US");
      form.put(end + "State", "MO");
      form.put(end + "City", "");
      form.put(end + "Zip", "");
    }
  }
}
