package org.docketline.outcomes;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docketline.outcomes.OutcomeCounts.Worded;

/**
 * A variant of a text beside the text itself: the dates of those who were told the one or the
 * other. Only months in which both were told are counted, since dates before the trial are of
 * another time.
 */
public record WordingTrial(String text, String variant, CountedDates plain, CountedDates varied) {
  private static final char NAMED = '@';

  /** Every trial that these dates tell of, by the names of the variants. */
  public static List<WordingTrial> of(List<Worded> worded) {
    return worded.stream()
        .flatMap(WordingTrial::texts)
        .filter(text -> text.indexOf(NAMED) > 0)
        .distinct()
        .sorted()
        .map(variant -> of(worded, variant.substring(0, variant.indexOf(NAMED)), variant))
        .toList();
  }

  private static WordingTrial of(List<Worded> worded, String text, String variant) {
    Predicate<Worded> plain = one -> isTold(one, text) && !isTold(one, variant);
    Predicate<Worded> varied = one -> isTold(one, variant) && !isTold(one, text);
    Set<LocalDate> months = months(worded, plain);
    months.retainAll(months(worded, varied));
    Predicate<Worded> then = one -> months.contains(one.month());
    return new WordingTrial(
        text, variant, counted(worded, then.and(plain)), counted(worded, then.and(varied)));
  }

  private static Set<LocalDate> months(List<Worded> worded, Predicate<Worded> which) {
    return worded.stream().filter(which).map(Worded::month).collect(Collectors.toSet());
  }

  private static CountedDates counted(List<Worded> worded, Predicate<Worded> which) {
    return worded.stream()
        .filter(which)
        .map(one -> CountedDates.of(one.outcome(), one.dates()))
        .reduce(CountedDates.NONE, CountedDates::and);
  }

  private static boolean isTold(Worded one, String text) {
    return texts(one).anyMatch(text::equals);
  }

  private static Stream<String> texts(Worded one) {
    return Arrays.stream(one.wording().split(" ", -1));
  }
}
