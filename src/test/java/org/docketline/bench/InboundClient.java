package org.docketline.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.docketline.sms.TwilioSignature;

/** Posts residents' texts as Twilio does, signed, over connections that stay open. */
final class InboundClient implements AutoCloseable {
  private static final String PATH = "/twilio/inbound";
  private static final int CONNECTIONS = 400;
  static final String BUSY = "HTTP 503";

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient http;
  private final TwilioSignature signature = ServiceProcess.signature();

  InboundClient(int port) {
    http =
        vertx.createHttpClient(
            new HttpClientOptions().setDefaultHost("127.0.0.1").setDefaultPort(port),
            new PoolOptions().setHttp1MaxSize(CONNECTIONS));
  }

  /** The answer's TwiML; fails on any other status than 200, by {@link #BUSY} on 503. */
  Future<String> text(String phone, String body) {
    Map<String, String> form = form(phone, body);
    return http.request(HttpMethod.POST, PATH)
        .compose(
            request ->
                request
                    .putHeader("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                    .putHeader("X-Twilio-Signature", signature.sign(PATH, form))
                    .send(encoded(form)))
        .compose(InboundClient::twiml);
  }

  private static Future<String> twiml(HttpClientResponse answer) {
    return answer.statusCode() == 200
        ? answer.body().map(body -> body.toString(UTF_8))
        : Future.failedFuture("HTTP " + answer.statusCode());
  }

  // All that Twilio sends, since all of it is signed and read.
  private static Map<String, String> form(String phone, String body) {
    String sid = "SM" + UUID.randomUUID().toString().replace("-", "");
    Map<String, String> form = new LinkedHashMap<>();
    form.put("ToCountry", "US");
    form.put("ToState", "MO");
    form.put("SmsMessageSid", sid);
    form.put("NumMedia", "0");
    form.put("ToCity", "ST LOUIS");
    form.put("FromZip", "");
    form.put("SmsSid", sid);
    form.put("FromState", "");
    form.put("SmsStatus", "received");
    form.put("FromCity", "");
    form.put("Body", body);
    form.put("FromCountry", "US");
    form.put("To", ServiceProcess.SENDER);
    form.put("ToZip", "63101");
    form.put("NumSegments", "1");
    form.put("MessageSid", sid);
    form.put("AccountSid", ServiceProcess.ACCOUNT_SID);
    form.put("From", phone);
    form.put("ApiVersion", "2010-04-01");
    return form;
  }

  private static Buffer encoded(Map<String, String> form) {
    return Buffer.buffer(
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&")));
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
