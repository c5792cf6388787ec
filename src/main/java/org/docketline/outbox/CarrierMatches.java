package org.docketline.outbox;

import static java.util.Comparator.comparing;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.docketline.sms.SentText;

/**
 * Which listed text is which of ours. All are ours, since they went to the phone from our account
 * and no row has them, so that words and times only choose among several.
 */
final class CarrierMatches {
  /** The carrier's clock and ours may differ by this much. */
  private static final Duration SKEW = Duration.ofMinutes(5);

  private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** From the surest: the same words, words that were tidied, words with a prefix. */
  private static final List<BiPredicate<String, String>> ALIKE =
      List.of(
          String::equals,
          (ours, listed) -> normal(ours).equals(normal(listed)),
          (ours, listed) -> holds(normal(ours), normal(listed)));

  private final Map<Long, SentText> byRow = new HashMap<>();
  private final List<SentText> left;

  private CarrierMatches(List<SentText> listed) {
    left = new ArrayList<>(listed);
  }

  /**
   * Pairs the listed texts with the lost ones. Those that were sent twice, and of which one copy is
   * known, claim only what has their words.
   */
  static CarrierMatches of(
      List<UnknownText> lost, List<UnknownText> sentTwice, List<SentText> listed) {
    var matches = new CarrierMatches(listed);
    List<UnknownText> all = Stream.concat(lost.stream(), sentTwice.stream()).toList();
    ALIKE.forEach(alike -> matches.pair(all, alike));
    matches.pair(lost, (ours, any) -> true);
    return matches;
  }

  /**
   * From when on the carrier may have created a text that we claimed then, in its whole seconds.
   */
  static Instant earliest(Instant claimed) {
    return claimed.minus(SKEW).truncatedTo(ChronoUnit.SECONDS);
  }

  Optional<SentText> of(UnknownText ours) {
    return Optional.ofNullable(byRow.get(ours.id()));
  }

  /** What is left of the list and can only be another copy of this text, which was sent twice. */
  List<SentText> copiesOf(UnknownText ours) {
    return left.stream()
        .filter(text -> ours.isResent() && new Pair(ours, text).isPossible((one, any) -> true))
        .toList();
  }

  private record Pair(UnknownText ours, SentText listed) {
    boolean isPossible(BiPredicate<String, String> alike) {
      return !listed.createdAt().isBefore(earliest(ours.since()))
          && alike.test(ours.text(), listed.body() == null ? "" : listed.body());
    }

    // In either direction, since the clocks differ.
    Duration apart() {
      return Duration.between(ours.claimedAt(), listed.createdAt()).abs();
    }
  }

  private void pair(List<UnknownText> ours, BiPredicate<String, String> alike) {
    ours.stream()
        .flatMap(one -> List.copyOf(left).stream().map(text -> new Pair(one, text)))
        .filter(pair -> pair.isPossible(alike))
        .sorted(comparing(Pair::apart))
        .forEach(this::take);
  }

  private void take(Pair pair) {
    if (!byRow.containsKey(pair.ours().id()) && left.remove(pair.listed())) {
      byRow.put(pair.ours().id(), pair.listed());
    }
  }

  /** Without case, accents, blanks, quotes and punctuation, which carriers replace or trim. */
  private static String normal(String words) {
    String plain = Normalizer.normalize(words, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
    return NO_LETTER_OR_DIGIT.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
  }

  private static boolean holds(String one, String other) {
    return !one.isEmpty() && !other.isEmpty() && (one.contains(other) || other.contains(one));
  }
}
