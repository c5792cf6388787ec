package org.docketline.simulator;

import io.quarkus.vertx.http.HttpServer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.docketline.sms.TwilioAccount;
import org.docketline.sms.TwilioSignature;

/**
 * The carrier's calls to the service: signed over the public URL, but delivered to this machine, so
 * that they arrive whatever the public URL is.
 */
@Singleton
class CarrierWebhook {
  /** As long as Twilio waits. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final HttpServer server;
  private final TwilioAccount account;
  private final TwilioSignature signature;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  CarrierWebhook(HttpServer server, TwilioAccount account, TwilioSignature signature) {
    this.server = server;
    this.account = account;
    this.signature = signature;
  }

  HttpResponse<String> post(String pathAndQuery, Map<String, String> form) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + server.getPort() + pathAndQuery))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-Twilio-Signature", signature.sign(pathAndQuery, form))
            .timeout(PATIENCE)
            .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
            .build();
    return send(request);
  }

  /** The part of one of the service's own addresses that follows its public URL. */
  String pathAndQuery(String address) {
    String origin = account.publicUrl().toString().replaceFirst("/+$", "");
    return address.startsWith(origin) ? address.substring(origin.length()) : address;
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException().initCause(e);
    }
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
