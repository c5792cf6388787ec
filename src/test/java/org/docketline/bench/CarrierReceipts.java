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
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signed receipts, two a text: sent, then delivered. A refused one is posted again. */
final class CarrierReceipts {
  private static final int SENT_AFTER_MS = 50;
  private static final int DELIVERED_AFTER_MS = 400;
  private static final int AGAIN_AFTER_MS = 1000;

  private final Vertx vertx;
  private final HttpClient client;
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

  void follow(String callback, String sid, String to) {
    if (port != 0) {
      String path = callback.substring(ServiceProcess.PUBLIC_URL.length());
      vertx.setTimer(SENT_AFTER_MS, timer -> post(path, sid, to, "sent"));
      vertx.setTimer(DELIVERED_AFTER_MS, timer -> post(path, sid, to, "delivered"));
    }
  }

  private void post(String path, String sid, String to, String status) {
    var fields = new TreeMap<>(Map.of("MessageSid", sid, "SmsSid", sid));
    fields.put("AccountSid", ServiceProcess.ACCOUNT_SID);
    fields.put("From", ServiceProcess.SENDER);
    fields.put("To", to);
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
            done -> count(done.succeeded() && done.result(), () -> post(path, sid, to, status)));
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
