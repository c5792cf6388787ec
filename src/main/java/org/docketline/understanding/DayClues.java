package org.docketline.understanding;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which options the words of an answer point to by their days. */
record DayClues(List<NamedOption> options) {
  private static final Pattern NTH =
      Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|ra|er|ro|da|do|ta|to|va|vo|mo|ma|a|o)?");
  private static final Set<String> OF = Set.of("of", "de", "del", "thang");

  /** In Vietnamese, months have numbers. */
  private static final String MONTH = "thang";

  private static final int LONGEST_MONTH = 31;

  /** A day and its month. */
  Optional<OptionClue> at(List<AnswerWord> words, int from) {
    return slashed(words, from)
        .or(() -> dayOfMonth(words, from))
        .or(() -> monthAndDay(words, from));
  }

  private Optional<OptionClue> clue(int length, Predicate<NamedOption> isMeant) {
    return OptionClue.of(options, length, isMeant);
  }

  private Optional<OptionClue> slashed(List<AnswerWord> words, int from) {
    if (from + 1 >= words.size() || !isPart(words, from) || !words.get(from + 1).joined()) {
      return Optional.empty();
    }
    if (!isPart(words, from + 1)) {
      return Optional.empty();
    }
    boolean year = from + 2 < words.size() && words.get(from + 2).joined();
    int length = year ? 3 : 2;
    int one = number(words.get(from));
    int other = number(words.get(from + 1));
    return clue(length, on(one, other)).or(() -> clue(length, on(other, one)));
  }

  private static boolean isPart(List<AnswerWord> words, int at) {
    return words.get(at).isNumber() && words.get(at).text().length() <= 2;
  }

  private static Predicate<NamedOption> on(int month, int day) {
    return option ->
        option.days().stream()
            .anyMatch(date -> date.getMonthValue() == month && date.getDayOfMonth() == day);
  }

  private static int number(AnswerWord word) {
    return Integer.parseInt(word.text());
  }

  /** The day that a word says, if it can be one: 18, 18th. */
  static Optional<Integer> nth(String word) {
    Matcher nth = NTH.matcher(word);
    return nth.matches()
        ? Optional.of(Integer.parseInt(nth.group(1))).filter(day -> day > 0 && day <= LONGEST_MONTH)
        : Optional.empty();
  }

  // May 18, May 18th 2026
  private Optional<OptionClue> monthAndDay(List<AnswerWord> words, int from) {
    if (from + 1 >= words.size()) {
      return Optional.empty();
    }
    Optional<Integer> day = nth(words.get(from + 1).text());
    return day.flatMap(nth -> dated(words, from, nth, from + 2));
  }

  // 18 May, 18th of May, 18 de mayo de 2026
  private Optional<OptionClue> dayOfMonth(List<AnswerWord> words, int from) {
    int at =
        from + 1 < words.size() && OF.contains(words.get(from + 1).text()) ? from + 2 : from + 1;
    if (at >= words.size()) {
      return Optional.empty();
    }
    if (words.get(at - 1).text().equals(MONTH) && isPart(words, at) && isPart(words, from)) {
      return clue(at + 1 - from, on(number(words.get(at)), number(words.get(from))));
    }
    return nth(words.get(from).text())
        .flatMap(day -> dated(words, at, day, at + 1))
        .map(clue -> new OptionClue(clue.options(), clue.length() + at - from));
  }

  private Optional<OptionClue> dated(List<AnswerWord> words, int monthAt, int day, int end) {
    int length = end - monthAt + yearLength(words, end);
    return MonthWords.of(words.get(monthAt).text())
        .map(Month::getValue)
        .flatMap(month -> clue(length, on(month, day)));
  }

  private static int yearLength(List<AnswerWord> words, int at) {
    int year = at < words.size() && OF.contains(words.get(at).text()) ? at + 1 : at;
    return year < words.size() && words.get(year).text().matches("20\\d\\d") ? year + 1 - at : 0;
  }

  /** The day of a month alone. */
  Optional<OptionClue> day(AnswerWord word) {
    return nth(word.text())
        .flatMap(
            day ->
                clue(
                    1, option -> option.days().stream().anyMatch(on -> on.getDayOfMonth() == day)));
  }

  /** A weekday or a month alone. */
  Optional<OptionClue> named(AnswerWord word) {
    return clue(1, option -> option.days().stream().anyMatch(day -> isIn(day, word.text())));
  }

  private static boolean isIn(LocalDate day, String said) {
    return WeekdayWords.of(said).filter(day.getDayOfWeek()::equals).isPresent()
        || MonthWords.of(said).filter(day.getMonth()::equals).isPresent();
  }
}
