package org.docketline.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Who is told which variant, over many subscribers. */
class WordingExperimentsTest {
  private static final Offset<Double> CHANCE = within(1.0);

  private final List<Long> subscribers = LongStream.rangeClosed(1, 20_000).boxed().toList();

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
      assertThat(subscribers)
          .filteredOn(subscriber -> told(before, subscriber).equals(text))
          .allMatch(subscriber -> told(after, subscriber).equals(text));
    }
  }

  @Test
  void whoHasAnotherVariantKeepsItToo() {
    var before = tried(Map.of("a", 10, "b", 30));
    var after = tried(Map.of("a", 20, "b", 30));
    assertThat(subscribers)
        .filteredOn(subscriber -> told(before, subscriber).equals("reminder@b"))
        .allMatch(
            subscriber -> List.of("reminder@a", "reminder@b").contains(told(after, subscriber)));
  }

  @Test
  void experimentsAreIndependentOfEachOther() {
    var both =
        new WordingExperiments(Map.of("reminder", Map.of("a", 50), "moved", Map.of("a", 50)));
    long alike =
        subscribers.stream()
            .filter(subscriber -> VariantKey.isOne(told(both, subscriber)))
            .filter(subscriber -> VariantKey.isOne(both.told("moved", subscriber)))
            .count();
    assertThat(100.0 * alike / subscribers.size()).isCloseTo(25, CHANCE);
  }

  /** Written down: another release must not tell people something else. */
  @Test
  void variantOfASubscriberIsTheSameForEver() {
    var experiments = tried(Map.of("a", 50));
    assertThat(
            Stream.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L)
                .map(subscriber -> VariantKey.isOne(told(experiments, subscriber))))
        .containsExactly(false, true, false, false, false, false, true, false);
  }

  private static WordingExperiments tried(Map<String, Integer> shares) {
    return new WordingExperiments(Map.of("reminder", shares));
  }

  private static String told(WordingExperiments experiments, long subscriber) {
    return experiments.told("reminder", subscriber);
  }

  private double percent(WordingExperiments experiments, String text) {
    long told =
        subscribers.stream()
            .filter(subscriber -> told(experiments, subscriber).equals(text))
            .count();
    return 100.0 * told / subscribers.size();
  }
}
