package org.docketline.simulator;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.docketline.sms.TwilioAccount;

/**
 * Takes each accepted text to sent and then delivered, or undelivered where the phone is off, and
 * tells the service of both.
 */
@Singleton
class SimulatedReceipts {
  private static final long TO_SENT_MILLIS = 300;
  private static final long TO_DELIVERED_MILLIS = 1_000;

  private final TwilioAccount account;
  private final CarriedTexts texts;
  private final PhonePower power;
  private final CarrierWebhook webhook;
  private final ScheduledExecutorService later = Executors.newScheduledThreadPool(4);

  SimulatedReceipts(
      TwilioAccount account, CarriedTexts texts, PhonePower power, CarrierWebhook webhook) {
    this.account = account;
    this.texts = texts;
    this.power = power;
    this.webhook = webhook;
  }

  void deliver(CarriedText text, String statusCallback) {
    after(
        TO_SENT_MILLIS,
        () -> {
          reach(text, "sent", statusCallback);
          after(TO_DELIVERED_MILLIS, () -> reach(text, ending(text.phone()), statusCallback));
        });
  }

  private String ending(String phone) {
    return power.isOff(phone) ? CarriedText.UNDELIVERED : "delivered";
  }

  @PreDestroy
  void close() {
    later.shutdownNow();
  }

  private void after(long millis, Runnable step) {
    var unused = later.schedule(step, millis, TimeUnit.MILLISECONDS);
  }

  private void reach(CarriedText text, String status, String statusCallback) {
    texts.advance(text, status);
    if (statusCallback != null && !statusCallback.isBlank()) {
      report(text, status, webhook.pathAndQuery(statusCallback));
    }
  }

  private void report(CarriedText text, String status, String path) {
    try {
      int answer = webhook.post(path, form(text, status)).statusCode();
      if (answer / 100 != 2) {
        texts.note(text.phone(), "The service answered " + answer + " to a receipt.");
      }
    } catch (IOException | IllegalArgumentException e) {
      texts.note(text.phone(), "A receipt did not reach the service.");
    }
  }

  private Map<String, String> form(CarriedText text, String status) {
    Map<String, String> form =
        new HashMap<>(
            Map.of(
                "AccountSid", account.accountSid(),
                "ApiVersion", "2010-04-01",
                "From", account.sender(),
                "To", text.phone(),
                "MessageSid", text.sid(),
                "MessageStatus", status,
                "SmsSid", text.sid(),
                "SmsStatus", status));
    text.with(status, text.updatedAt())
        .errorCode()
        .ifPresent(code -> form.put("ErrorCode", String.valueOf(code)));
    return form;
  }
}
