package org.docketline.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class SegmentsTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/sms/segments.csv", numLinesToSkip = 1, emptyValue = "")
  void textsAreCountedAsTheCarrierDoes(
      String unit, int times, String then, String encoding, int segments) {
    String text = unit.repeat(times) + (then == null ? "" : then);
    assertThat(Segments.isGsm7(text)).isEqualTo(encoding.equals("GSM-7"));
    assertThat(Segments.count(text)).isEqualTo(segments);
  }

  @Test
  void formFeedCountsTwo() {
    assertThat(Segments.count("\f".repeat(80))).isEqualTo(1);
    assertThat(Segments.count("\f".repeat(81))).isEqualTo(2);
  }

  @Test
  void segmentsHoldTheWholeTextAndSplitNoCharacter() {
    long seed = Long.getLong("docketline.seed", System.nanoTime());
    System.out.println("SegmentsTest seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 5_000; round++) {
      String text = text(random);
      List<String> split = split(text);
      assertThat(String.join("", split)).isEqualTo(text);
      assertThat(split).as("seed %d, text %s", seed, text).hasSize(Segments.count(text));
    }
  }

  private static String text(Random random) {
    String[] alphabet = ALPHABETS.get(random.nextInt(ALPHABETS.size()));
    int near = List.of(67, 70, 80, 134, 153, 160, 201, 306, 459).get(random.nextInt(9));
    return random
        .ints(Math.max(0, near - 6 + random.nextInt(12)), 0, alphabet.length)
        .mapToObj(index -> alphabet[index])
        .collect(Collectors.joining());
  }

  private static final List<String[]> ALPHABETS =
      List.of(
          new String[] {"a"},
          new String[] {"a", "b", "ñ", "a", "€"},
          new String[] {"€", "[", "~"},
          new String[] {"a", "b", "á"},
          new String[] {"a", "😀"},
          new String[] {"я"});

  // The other way round: cuts the text into real segments, and measures each by its bits.
  private static List<String> split(String text) {
    boolean gsm = Segments.isGsm7(text);
    int whole = gsm ? 160 * 7 : 140 * 8;
    if (bits(text, gsm) <= whole) {
      return text.isEmpty() ? List.of() : List.of(text);
    }
    int room = gsm ? 153 * 7 : 134 * 8;
    List<String> segments = new ArrayList<>(List.of(""));
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      String next = text.substring(i, text.offsetByCodePoints(i, 1));
      int last = segments.size() - 1;
      if (bits(segments.get(last) + next, gsm) > room) {
        segments.add(next);
      } else {
        segments.set(last, segments.get(last) + next);
      }
    }
    return segments;
  }

  private static int bits(String text, boolean gsm) {
    return gsm ? 7 * text.replaceAll("[\\f^{}\\\\\\[~\\]|€]", "<>").length() : 16 * text.length();
  }
}
