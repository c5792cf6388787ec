package org.docketline.inbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.docketline.ServiceTest;
import org.docketline.sms.Segments;
import org.docketline.understanding.HardBodies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A body of any bytes is answered in words, or refused as no form; never with an error of ours. */
@QuarkusTest
class AnyBodyTest extends ServiceTest {
  private static final List<String> PIECES =
      List.of(
          "\0",
          "\u0001",
          "😀",
          "\ud83d",
          "\udc00",
          "مرحبا ",
          "שלום",
          "\u202e",
          " ",
          "\n",
          "\r\n",
          "'",
          "\"",
          ";",
          "--",
          "%",
          "_",
          "\\",
          ".*",
          "(",
          "[",
          "{",
          "}",
          "$1",
          "&",
          "<",
          ">",
          "]]>",
          "&amp;",
          "<Message>",
          "STOP ",
          "stop",
          "remove ",
          "no ",
          "A100200",
          "123456789",
          "12345 ",
          "1",
          "é",
          "e\u0301",
          "\u200b",
          "№",
          "ﷺ",
          "\uffff",
          "\ufeff",
          "and ",
          ",",
          "status",
          "when ",
          "dejen de ",
          "text me",
          "đừng nhắn ",
          "не пишите ",
          "314-555-0142 ",
          "?",
          "yes");

  @Test
  void anyBodyIsAnsweredInWords() {
    long seed = System.nanoTime();
    System.out.println("AnyBodyTest seed " + seed);
    Random random = new Random(seed);
    countySays("A100200,OAK COURT,2026-05-18,9:30,,,");
    for (int i = 0; i < 250; i++) {
      String phone = "+1314555" + "%04d".formatted(random.nextInt(100));
      isAnswered(send(phone, body(random)), "seed " + seed + " body " + i);
    }
  }

  private static String body(Random random) {
    return random.nextInt(3) == 0 ? ofAnyCharacters(random) : ofPieces(random);
  }

  private static String ofAnyCharacters(Random random) {
    var body = new StringBuilder();
    random.ints(random.nextInt(1600), 1, 0x110000).forEach(body::appendCodePoint);
    return body.substring(0, Math.min(1600, body.length()));
  }

  private static String ofPieces(Random random) {
    int pieces = random.nextInt(40);
    String body =
        random
            .ints(pieces, 0, PIECES.size())
            .mapToObj(PIECES::get)
            .collect(Collectors.joining())
            .repeat(1 + random.nextInt(20));
    return body.substring(0, Math.min(1600, body.length()));
  }

  private Response send(String phone, String body) {
    Map<String, String> form = inbound(nextSid(), phone, body);
    // Java encodes a lone surrogate as a question mark: so would Twilio have to.
    form.replaceAll((name, value) -> new String(value.getBytes(UTF_8), UTF_8));
    String encoded =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return sendRaw(encoded, signature.sign("/twilio/inbound", form));
  }

  private static Response sendRaw(String encoded, String signed) {
    return RestAssured.given()
        .config(
            RestAssured.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
        .contentType("application/x-www-form-urlencoded")
        .header("X-Twilio-Signature", signed)
        .body(encoded)
        .post("/twilio/inbound");
  }

  private static void isAnswered(Response answer, String which) {
    assertThat(answer.statusCode()).as(which).isEqualTo(200);
    assertThat(messages(answer))
        .as(which)
        .allSatisfy(text -> assertThat(Segments.count(text)).isBetween(1, 2));
  }

  @ParameterizedTest
  @MethodSource("org.docketline.understanding.HardBodies#names")
  void hardBodyIsAnsweredInWords(String name) {
    isAnswered(send(PHONE, HardBodies.of(name, 1600)), name);
  }

  /** What no UTF-8 encodes is read as replacement characters, by the signature too. */
  @ParameterizedTest
  @ValueSource(strings = {"%ff%fe", "%C3%28", "%ED%A0%80", "%F0%9F%98", "A100200%ff", "%00%c0%80"})
  void bytesThatAreNoTextAreAnsweredOrRefused(String bytes) {
    String form = "MessageSid=" + nextSid() + "&From=%2B13145550142&Body=" + bytes;
    Map<String, String> decoded =
        IntStream.of(0)
            .mapToObj(i -> new io.netty.handler.codec.http.QueryStringDecoder(form, false))
            .flatMap(query -> query.parameters().entrySet().stream())
            .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue().get(0)));
    Response answer = sendRaw(form, signature.sign("/twilio/inbound", decoded));
    isAnswered(answer, bytes);
  }
}
