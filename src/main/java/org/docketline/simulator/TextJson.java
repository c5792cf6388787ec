package org.docketline.simulator;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.docketline.sms.Segments;
import org.docketline.sms.TwilioAccount;

/** Texts as Twilio's JSON: dates in RFC 2822, counts as strings. */
@Singleton
class TextJson {
  private static final DateTimeFormatter RFC_2822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.US)
          .withZone(ZoneOffset.UTC);

  private final TwilioAccount account;

  TextJson(TwilioAccount account) {
    this.account = account;
  }

  Map<String, Object> of(CarriedText text) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("sid", text.sid());
    json.put("account_sid", account.accountSid());
    json.put("api_version", "2010-04-01");
    json.put("uri", uri("/" + text.sid() + ".json"));
    addEnds(json, text);
    addDates(json, text);
    json.put("status", text.status());
    addError(json, text);
    json.put("body", text.body());
    json.put("num_segments", String.valueOf(Segments.count(text.body())));
    json.put("num_media", "0");
    json.put("price", null);
    json.put("price_unit", "USD");
    json.put("subresource_uris", Map.of("media", uri("/" + text.sid() + "/Media.json")));
    return json;
  }

  /** All that a phone keeps fits Twilio's longest page, so there is never a next one. */
  Map<String, Object> page(List<CarriedText> texts) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("messages", texts.stream().map(this::of).toList());
    json.put("page", 0);
    json.put("page_size", TextQuery.LONGEST_PAGE);
    json.put("start", 0);
    json.put("end", Math.max(0, texts.size() - 1));
    json.put("uri", uri(".json"));
    json.put("first_page_uri", uri(".json"));
    json.put("previous_page_uri", null);
    json.put("next_page_uri", null);
    return json;
  }

  private void addEnds(Map<String, Object> json, CarriedText text) {
    boolean inbound = text.direction() == TextDirection.INBOUND;
    boolean service = account.sender().startsWith("MG");
    json.put("direction", text.direction().twilioName());
    json.put("from", inbound ? text.phone() : service ? null : account.sender());
    json.put("to", inbound ? account.sender() : text.phone());
    json.put("messaging_service_sid", service ? account.sender() : null);
  }

  private static void addError(Map<String, Object> json, CarriedText text) {
    OptionalInt code = text.errorCode();
    json.put("error_code", code.isPresent() ? code.getAsInt() : null);
    json.put("error_message", code.isPresent() ? "Unreachable destination handset" : null);
  }

  private static void addDates(Map<String, Object> json, CarriedText text) {
    boolean waiting = text.status().equals("queued");
    json.put("date_created", date(text.createdAt()));
    json.put("date_sent", waiting ? null : date(text.updatedAt()));
    json.put("date_updated", date(text.updatedAt()));
  }

  private static String date(Instant at) {
    return RFC_2822.format(at);
  }

  private String uri(String rest) {
    return "/2010-04-01/Accounts/" + account.accountSid() + "/Messages" + rest;
  }
}
