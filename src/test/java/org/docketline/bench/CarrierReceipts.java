package org.docketline.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.docketline.bench.CarrierBook.Entry;

/** Signed receipts, two a text: sent, then delivered. A refused one is posted again. */
final class CarrierReceipts {
  private static final int SENT_AFTER_MS = 50;
  private static final int DELIVERED_AFTER_MS = 400;
  private static final int AGAIN_AFTER_MS = 1000;
  private static final int TICK_MS = 5;

  private final Vertx vertx;
  private final HttpClient client;
  private volatile List<Entry> kept = List.of();
  private volatile int port;
  private volatile int taken;
  private volatile int refused;

  CarrierReceipts(Vertx vertx) {
    this.vertx = vertx;
    client = vertx.createHttpClient(new HttpClientOptions(), new PoolOptions().setHttp1MaxSize(64));
  }

  /** Receipts go to this port from now on, or nowhere if it is 0, and are counted anew. */
  void to(int port) {
    this.port = port;
    taken = 0;
    refused = 0;
  }

  /** How many the service took and how many it refused, each on one thread. */
  String counts() {
    return taken + " " + refused;
  }

  void follow(Entry text) {
    if (port != 0) {
      int its = port;
      vertx.setTimer(SENT_AFTER_MS, timer -> post(its, text, "sent"));
      vertx.setTimer(DELIVERED_AFTER_MS, timer -> post(its, text, "delivered"));
    }
  }

  /** These texts' receipts can be posted later. */
  String keep(List<Entry> texts) {
    kept = texts;
    return "";
  }

  /** Posts two receipts of each kept text, one text after the other, so many receipts a second. */
  String replay(int port, int rate) {
    List<Entry> texts = kept;
    long began = System.nanoTime();
    int[] posted = {0};
    vertx.setPeriodic(
        TICK_MS,
        timer -> {
          long due = (System.nanoTime() - began) * rate / 1_000_000_000L;
          for (; posted[0] < Math.min(due, 2L * texts.size()); posted[0]++) {
            String status = posted[0] % 2 == 0 ? "sent" : "delivered";
            post(port, texts.get(posted[0] / 2), status);
          }
          if (posted[0] == 2 * texts.size()) {
            vertx.cancelTimer(timer);
          }
        });
    return "";
  }

  private void post(int port, Entry text, String status) {
    String path = text.callback().substring(ServiceProcess.PUBLIC_URL.length());
    var fields = new TreeMap<>(Map.of("MessageSid", text.sid(), "SmsSid", text.sid()));
    fields.put("AccountSid", ServiceProcess.ACCOUNT_SID);
    fields.put("From", ServiceProcess.SENDER);
    fields.put("To", text.to());
    fields.put("MessageStatus", status);
    client
        .request(HttpMethod.POST, port, "localhost", path)
        .compose(
            request ->
                request
                    .putHeader("Content-Type", "application/x-www-form-urlencoded")
                    .putHeader("X-Twilio-Signature", sign(path, fields))
                    .send(Buffer.buffer(form(fields)))
                    .compose(answer -> answer.body().map(body -> answer.statusCode() / 100 == 2)))
        .onComplete(
            done -> count(done.succeeded() && done.result(), () -> post(port, text, status)));
  }

  private synchronized void count(boolean took, Runnable again) {
    if (took) {
      taken++;
    } else {
      refused++;
      vertx.setTimer(AGAIN_AFTER_MS, timer -> again.run());
    }
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static String sign(String path, SortedMap<String, String> fields) {
    var signed = new StringBuilder(ServiceProcess.PUBLIC_URL + path);
    fields.forEach((name, value) -> signed.append(name).append(value));
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(ServiceProcess.AUTH_TOKEN.getBytes(UTF_8), "HmacSHA1"));
      return Base64.getEncoder().encodeToString(mac.doFinal(signed.toString().getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
