package org.docketline.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/** Any words come through an XML parser as they were said. */
class TwimlTest {
  private static final String PIECES =
      "a \n\r\t&<>\"']]>&amp;<![CDATA[<!--\u0000\u0001\u001B\u007F\u0085\u2028\uFFFE\uFFFF\uFEFFñ🚗";

  private static List<String> read(String twiml) throws Exception {
    // As bytes, since that is how it goes to the carrier.
    var bytes = new ByteArrayInputStream(twiml.getBytes(StandardCharsets.UTF_8));
    var found =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(bytes)
            .getElementsByTagName("Message");
    return IntStream.range(0, found.getLength())
        .mapToObj(at -> found.item(at).getTextContent())
        .toList();
  }

  private static String sayable(String text) {
    StringBuilder sayable = new StringBuilder();
    text.codePoints()
        .map(letter -> Character.getType(letter) == Character.SURROGATE ? 0xFFFD : letter)
        .filter(letter -> letter >= ' ' || "\n\r\t".indexOf(letter) >= 0)
        .filter(letter -> letter != 0xFFFE && letter != 0xFFFF)
        .forEach(sayable::appendCodePoint);
    return sayable.toString();
  }

  @Test
  void anyWordsAreReadAsTheyWereSaid() throws Exception {
    var random = new Random(69);
    for (int round = 0; round < 3000; round++) {
      List<String> said =
          IntStream.range(0, random.nextInt(4)).mapToObj(at -> anyWords(random)).toList();
      assertThat(read(Twiml.of(said))).isEqualTo(said.stream().map(TwimlTest::sayable).toList());
    }
  }

  private static String anyWords(Random random) {
    StringBuilder words = new StringBuilder();
    for (int at = random.nextInt(30); at >= 0; at--) {
      words.append(
          random.nextBoolean()
              ? PIECES.charAt(random.nextInt(PIECES.length())) // half a car as well
              : (char) random.nextInt(0x10000));
    }
    return words.toString();
  }

  @Test
  void whatBreaksXmlIsEscaped() throws Exception {
    assertThat(Twiml.of(List.of("a ]]> b & <c>")))
        .endsWith("<Response><Message>a ]]&gt; b &amp; &lt;c&gt;</Message></Response>");
    assertThat(read(Twiml.of(List.of("🚗\uD83D!", "\u0007bell"))))
        .containsExactly("🚗\uFFFD!", "bell");
  }

  @Test
  void sayingNothingIsNoMessage() throws Exception {
    assertThat(read(Twiml.of(List.of()))).isEmpty();
  }
}
