package org.docketline.bench;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Every text that the carrier was handed, in the order in which they came. */
final class CarrierBook {
  private static final DateTimeFormatter RFC_2822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.US)
          .withZone(ZoneOffset.UTC);

  private final List<Entry> entries = new ArrayList<>();

  /** One text as the carrier has it. */
  record Entry(String sid, String to, String body, String callback, Instant created) {
    JsonObject json() {
      return new JsonObject()
          .put("sid", sid)
          .put("account_sid", ServiceProcess.ACCOUNT_SID)
          .put("api_version", "2010-04-01")
          .put("body", body)
          .put("date_created", RFC_2822.format(created))
          .put("date_updated", RFC_2822.format(created))
          .put("direction", "outbound-api")
          .put("from", ServiceProcess.SENDER)
          .put("num_media", "0")
          .put("num_segments", "1")
          .put("price_unit", "USD")
          .put("status", "queued")
          .put("to", to)
          .put("uri", "/2010-04-01/Accounts/" + ServiceProcess.ACCOUNT_SID + "/Messages/" + sid);
    }
  }

  /** Takes a text. */
  Entry take(String to, String body, String callback) {
    String sid = "SM" + UUID.randomUUID().toString().replace("-", "");
    var entry = new Entry(sid, to, body, callback, Instant.now());
    synchronized (entries) {
      entries.add(entry);
    }
    return entry;
  }

  /** What one phone was sent. */
  List<JsonObject> to(String phone) {
    return entries().stream().filter(entry -> entry.to.equals(phone)).map(Entry::json).toList();
  }

  int size() {
    synchronized (entries) {
      return entries.size();
    }
  }

  List<Entry> entries() {
    synchronized (entries) {
      return List.copyOf(entries);
    }
  }

  void clear() {
    synchronized (entries) {
      entries.clear();
    }
  }
}
