package org.docketline.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Makes requests up, some nearly right and some not HTTP at all; the same ones for a seed. */
public final class StrangeRequests {
  private static final List<String> METHODS =
      words("GET GET GET GET POST POST POST HEAD PUT OPTIONS TRACE gEt");
  private static final List<String> PATHS =
      words(
          """
          / /find /find/number /find/licence /find/name /ticket /ticket/finish /ticket/calendar
          /texts /texts/phone /texts/code /texts/mine /texts/sign-in /texts/stop /texts/delete
          /texts/done /texts/finish /courts /courts/OAK /help /about-texts /privacy /terms /poster
          /t/abcdefgh /console /console/texts /console/held /console/apply /simulator /simulator/carrier/x
          /assets/x/pages.css /twilio/inbound /twilio/status/1 /q/health /q/metrics /favicon.ico
          http://x/find""");
  private static final List<String> BITS =
      words(
          """
          %00 %c0%ae %ff %2e%2e/ ../ ..;/ ;a=b // %5c %3f %26 %23 %22 & = + ' ~ $jndi:x a A100200
          %3Cscript%3E %7B%7B7*7%7D%7D %C3%A9 %E2%80%AE %F0%9F%98%80 %ED%A0%80 number lang=es 0000000
          -1 9223372036854775808 NaN null %0d%0a""");

  /** What no client of HTTP writes into an address or a header. */
  private static final List<String> BROKEN =
      words("% %zz \u00e9 \u0007 \\ \" <x> ${jndi:x} {{7*7}} | #");

  private static final List<String> HEADERS =
      words(
          """
          Cookie Accept Accept-Language Accept-Encoding Content-Type User-Agent Transfer-Encoding
          Expect Range If-None-Match If-Modified-Since Origin Referer Authorization X-Forwarded-For
          X-Forwarded-Proto Forwarded X-Twilio-Signature Sec-Fetch-Site Content-Encoding Upgrade
          Connection X-HTTP-Method-Override X-CSRF-TOKEN TE Last-Event-ID""");
  private static final List<String> VALUES =
      List.of(
          "*/*",
          "es,en;q=0.5",
          "q=q=q",
          "gzip",
          "text/html",
          "application/json",
          "null",
          "-1",
          "",
          "application/x-www-form-urlencoded",
          "multipart/form-data; boundary=x",
          "identity",
          "application/x-www-form-urlencoded; charset=utf-16",
          "bytes=0-",
          "bytes=9-1",
          "chunked",
          "application/xml; charset=made-up",
          "100-continue",
          "Basic %%%",
          "Basic YTpi",
          "Bearer x",
          "https://x.example",
          "h2c",
          "csrf-token=%; session=x",
          "for=\"_x\"",
          "1.2.3.4, ::1, x",
          "W/\"x\"",
          "x.example:99999",
          "99999999999",
          "Thu, 32 Foo 2026",
          "cross-site",
          "same-origin");

  private final Random random;
  private final BiFunction<String, Map<String, String>, String> signature;

  /** The function signs a form for a path, as the carrier does. */
  public StrangeRequests(long seed, BiFunction<String, Map<String, String>, String> signature) {
    this.random = new Random(seed);
    this.signature = signature;
  }

  /** The bytes of the next one. */
  public byte[] next() {
    return random.nextInt(4) == 0 ? signedText() : madeUp();
  }

  private byte[] madeUp() {
    var head = new StringBuilder();
    head.append(one(METHODS)).append(' ').append(target()).append(version()).append("\r\n");
    byte[] body = random.nextInt(3) == 0 ? body() : new byte[0];
    if (random.nextInt(20) > 0) {
      head.append("Host: localhost\r\n");
    }
    for (int left = random.nextInt(5); left > 0; left--) {
      head.append(one(HEADERS)).append(": ").append(value()).append("\r\n");
    }
    if (body.length > 0) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    return joined(head.append("\r\n").toString().getBytes(ISO_8859_1), body);
  }

  private String version() {
    return switch (random.nextInt(40)) {
      case 0 -> " HTTP/1.0";
      case 1 -> " HTTP/9.9";
      case 2 -> "";
      default -> " HTTP/1.1";
    };
  }

  private String target() {
    var target = new StringBuilder(one(PATHS));
    for (int left = random.nextInt(4); left > 0; left--) {
      target.append(random.nextBoolean() ? one(BITS) : "/" + one(BITS));
    }
    if (random.nextInt(30) == 0) {
      target.append(one(BROKEN));
    }
    if (random.nextInt(3) == 0) {
      target.append('?').append(form());
    }
    return random.nextInt(200) == 0 ? target + "x".repeat(random.nextInt(20_000)) : "" + target;
  }

  private String form() {
    var form = new StringBuilder();
    for (int left = random.nextInt(6); left > 0; left--) {
      form.append(one(BITS)).append(random.nextBoolean() ? "=" : "").append(one(BITS)).append('&');
    }
    return form.toString();
  }

  private String value() {
    return switch (random.nextInt(30)) {
      case 0 -> one(BITS).repeat(random.nextInt(900));
      case 1 -> one(BITS);
      case 2 -> one(BROKEN);
      default -> one(VALUES);
    };
  }

  private byte[] body() {
    byte[] bytes = new byte[random.nextInt(random.nextInt(50) == 0 ? 100_000 : 300) + 1];
    random.nextBytes(bytes);
    return random.nextBoolean() ? bytes : (form() + "x=").getBytes(ISO_8859_1);
  }

  private byte[] signedText() {
    Map<String, String> fields = new TreeMap<>();
    fields.put("MessageSid", random.nextInt(9) == 0 ? text() : "SM" + random.nextLong());
    fields.put(
        "From", random.nextInt(9) == 0 ? text() : "+1314555" + (1000 + random.nextInt(9000)));
    fields.put("Body", text());
    for (int left = random.nextInt(3); left > 0; left--) {
      fields.put(List.of("OptOutType", "NumMedia", "MessageStatus", "ErrorCode").get(left), text());
    }
    String path =
        random.nextInt(4) == 0
            ? "/twilio/status/" + random.nextInt(99)
            : "/twilio/inbound" + (random.nextBoolean() ? "" : "?a=%7B");
    byte[] body = written(fields).getBytes(ISO_8859_1);
    String head =
        "POST %s HTTP/1.1\r\nHost: localhost\r\nX-Twilio-Signature: %s\r\n"
                .formatted(path, signature.apply(path, fields))
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n"
                .formatted(body.length);
    return joined(head.getBytes(ISO_8859_1), body);
  }

  private String text() {
    return switch (random.nextInt(6)) {
      case 0 -> one(random.nextBoolean() ? BITS : BROKEN).repeat(random.nextInt(60));
      case 1 -> List.of("STOP", "STATUS", "HELP", "ERASE", "1", "2").get(random.nextInt(6));
      case 2 -> one(BITS) + " " + one(BITS) + "\n" + one(BITS);
      case 3 ->
          random
              .ints(random.nextInt(60), 0, 0xD800)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      case 4 -> "A" + random.nextInt(1_000_000);
      default -> "";
    };
  }

  private static String written(Map<String, String> fields) {
    var form = new StringBuilder();
    fields.forEach(
        (name, value) ->
            form.append(form.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, UTF_8)));
    return form.toString();
  }

  private static List<String> words(String written) {
    return List.of(written.split("\\s+"));
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static byte[] joined(byte[] head, byte[] body) {
    var all = new ByteArrayOutputStream();
    all.writeBytes(head);
    all.writeBytes(body);
    return all.toByteArray();
  }
}
