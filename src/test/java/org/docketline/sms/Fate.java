package org.docketline.sms;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** What the fake carrier does with a text: whether it takes it, and what it answers. */
public record Fate(boolean accepts, Reply reply) {
  /** Answers one POST; the JSON is the message that was taken, or an empty string. */
  public interface Reply {
    void answer(HttpExchange exchange, String message) throws IOException, InterruptedException;
  }

  public static final Fate ACCEPT = new Fate(true, (exchange, json) -> whole(exchange, 201, json));
  public static final Fate ACCEPT_THEN_500 = new Fate(true, failure(500, 20500));
  public static final Fate ACCEPT_THEN_DROP = new Fate(true, (exchange, json) -> exchange.close());
  public static final Fate ACCEPT_NEVER_ANSWER = slow(Duration.ofHours(1));
  public static final Fate ACCEPT_THEN_DRIP = new Fate(true, Fate::drip);
  public static final Fate ACCEPT_THEN_GARBAGE =
      new Fate(true, (exchange, json) -> whole(exchange, 201, "<html>Welcome to our Wi-Fi"));
  public static final Fate ACCEPT_WITHOUT_SID =
      new Fate(true, (exchange, json) -> whole(exchange, 201, "{}"));
  public static final Fate REFUSE_429 = error(429, 20429);

  /** Refuses with one of Twilio's errors. */
  public static Fate error(int status, int code) {
    return new Fate(false, failure(status, code));
  }

  /** Refuses with words that are not Twilio's, as a proxy does. */
  public static Fate html(int status) {
    return new Fate(false, (exchange, json) -> whole(exchange, status, "<html>No</html>"));
  }

  public static Fate redirect(int status) {
    return new Fate(
        false,
        (exchange, json) -> {
          exchange.getResponseHeaders().set("Location", exchange.getRequestURI().toString());
          whole(exchange, status, "");
        });
  }

  /** Takes the text and answers late. */
  public static Fate slow(Duration wait) {
    return new Fate(
        true,
        (exchange, json) -> {
          Thread.sleep(wait.toMillis());
          whole(exchange, 201, json);
        });
  }

  static Reply failure(int status, int code) {
    String json =
        """
        {"code":%d,"message":"Not +13145550142: why","more_info":\
        "https://www.twilio.com/docs/errors/%d","status":%d}"""
            .formatted(code, code, status);
    return (exchange, message) -> whole(exchange, status, json);
  }

  static void whole(HttpExchange exchange, int status, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static void drip(HttpExchange exchange, String json)
      throws IOException, InterruptedException {
    exchange.sendResponseHeaders(201, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      for (byte next : json.getBytes(StandardCharsets.UTF_8)) {
        out.write(next);
        out.flush();
        Thread.sleep(100);
      }
    }
  }
}
