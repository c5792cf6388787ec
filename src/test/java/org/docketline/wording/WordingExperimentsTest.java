package org.docketline.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Who is told which variant, over the hashes of many phones. */
class WordingExperimentsTest {
  private static final Offset<Double> CHANCE = within(1.0);

  private final List<byte[]> phones = phones(20_000);

  private static List<byte[]> phones(int many) {
    var random = new Random(20260501);
    return Stream.generate(() -> new byte[32]).limit(many).peek(random::nextBytes).toList();
  }

  @Test
  void everyVariantHasItsShareAndTheTextItselfTheRest() {
    var experiments = tried(Map.of("a", 10, "b", 30, "c", 1));
    assertThat(percent(experiments, "reminder@a")).isCloseTo(10, CHANCE);
    assertThat(percent(experiments, "reminder@b")).isCloseTo(30, CHANCE);
    assertThat(percent(experiments, "reminder@c")).isCloseTo(1, CHANCE);
    assertThat(percent(experiments, "reminder")).isCloseTo(59, CHANCE);
  }

  @Test
  void variantsOfAHundredPercentLeaveNobodyOver() {
    var experiments = tried(Map.of("a", 33, "b", 33, "c", 34));
    assertThat(percent(experiments, "reminder")).isZero();
    assertThat(percent(tried(Map.of("a", 100)), "reminder@a")).isEqualTo(100);
  }

  @Test
  void whoHasAVariantKeepsItWhenItsShareGrows() {
    var before = tried(Map.of("a", 10, "b", 30, "c", 10));
    for (String grown : List.of("a", "b", "c")) {
      Map<String, Integer> shares = new TreeMap<>(Map.of("a", 10, "b", 30, "c", 10));
      shares.merge(grown, 10, Integer::sum);
      var after = tried(shares);
      String text = "reminder@" + grown;
      assertThat(phones)
          .filteredOn(phone -> told(before, phone).equals(text))
          .allMatch(phone -> told(after, phone).equals(text));
    }
  }

  @Test
  void whoHasAnotherVariantKeepsItToo() {
    var before = tried(Map.of("a", 10, "b", 30));
    var after = tried(Map.of("a", 20, "b", 30));
    assertThat(phones)
        .filteredOn(phone -> told(before, phone).equals("reminder@b"))
        .allMatch(phone -> List.of("reminder@a", "reminder@b").contains(told(after, phone)));
  }

  @Test
  void experimentsAreIndependentOfEachOther() {
    var both =
        new WordingExperiments(Map.of("reminder", Map.of("a", 50), "moved", Map.of("a", 50)));
    long alike =
        phones.stream()
            .filter(phone -> VariantKey.isOne(told(both, phone)))
            .filter(phone -> VariantKey.isOne(both.told("moved", phone)))
            .count();
    assertThat(100.0 * alike / phones.size()).isCloseTo(25, CHANCE);
  }

  /** Written down: another release must not tell phones something else. */
  @Test
  void variantOfAPhoneIsTheSameForEver() {
    var experiments = tried(Map.of("a", 50));
    assertThat(
            Stream.of(0, 1, 2, 3, 4, 5, 6, 7)
                .map(n -> new byte[] {n.byteValue()})
                .map(phone -> VariantKey.isOne(told(experiments, phone))))
        .containsExactly(false, false, false, true, true, true, true, true);
  }

  private static WordingExperiments tried(Map<String, Integer> shares) {
    return new WordingExperiments(Map.of("reminder", shares));
  }

  private static String told(WordingExperiments experiments, byte[] phone) {
    return experiments.told("reminder", phone);
  }

  private double percent(WordingExperiments experiments, String text) {
    long told = phones.stream().filter(phone -> told(experiments, phone).equals(text)).count();
    return 100.0 * told / phones.size();
  }
}
