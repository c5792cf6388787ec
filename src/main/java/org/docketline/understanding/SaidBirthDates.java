package org.docketline.understanding;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Days of birth that stand anywhere in a text, each as all the days that it may be: "DOB
 * 03/04/1988", "born on the 18th of May, 1990, ticket 402118846". Pure, and linear in the text.
 */
public final class SaidBirthDates {
  /** Whoever writes more dates tries them out. */
  private static final int MOST = 3;

  private static final int LONGEST = 480;
  private static final int OLDEST = 120;

  /** Days of later years are of something else, such as of the court. */
  private static final int YOUNGEST = 8;

  private static final int CENTURY = 100;
  private static final int DIGITS_OF_A_YEAR = 4;
  private static final int EIGHT = 8;
  private static final int SIX = 6;
  private static final Pattern PART = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*|\\p{Nd}+");
  private static final String BETWEEN = " \t\r\n.,/_'\u2019\u00ba\u00aa-\u2010\u2011\u2013\u2014";

  /** Words that belong to a date and say nothing of it. */
  private static final Set<String> SILENT =
      Set.of(
          "of", "the", "de", "del", "el", "day", "dia", "mes", "ano", "year", "month", "thang",
          "ngay", "nam", "sinh", "goda", "godine", "god", "g", "г", "года", "год");

  private static final Set<String> ORDINALS =
      Set.of("st", "nd", "rd", "th", "er", "ro", "do", "to", "o", "a", "го", "ого");

  private static final Set<String> BEGINNINGS = Set.of("dob", "born", "bday", "birthday", "fdn");

  /** A number or month, and whether only what dates hold stands between it and the one before. */
  private record Part(int number, int digits, Month month, boolean near) {
    boolean isNumber() {
      return digits > 0;
    }
  }

  private static final Part OTHER = new Part(0, 0, null, false);

  private final LocalDate today;

  private SaidBirthDates(LocalDate today) {
    this.today = today;
  }

  /** The days that this text may mean; two digits of a year are of the past. */
  public static Stream<LocalDate> in(String body, LocalDate today) {
    String text = body.substring(0, Math.min(body.length(), LONGEST));
    return new SaidBirthDates(today).days(parts(Normalizer.normalize(text, Normalizer.Form.NFKC)));
  }

  private Stream<LocalDate> days(List<Part> parts) {
    return IntStream.range(0, parts.size())
        .mapToObj(at -> daysAt(parts, at))
        .filter(days -> !days.isEmpty())
        .limit(MOST)
        .flatMap(Set::stream)
        .distinct();
  }

  private static List<Part> parts(String text) {
    List<Part> parts = new ArrayList<>();
    boolean near = true;
    String before = "";
    int end = 0;
    for (Matcher part = PART.matcher(text); part.find(); end = part.end()) {
      String between = text.substring(end, part.start());
      near &= between.chars().allMatch(sign -> BETWEEN.indexOf(sign) >= 0);
      String word = TextToken.fold(part.group().toLowerCase(Locale.ROOT));
      String glued = between.isEmpty() ? before : "";
      Optional<Part> found = part(word, glued, near);
      found.ifPresent(parts::add);
      near = found.isPresent() || (near && isSilent(word, glued));
      before = word;
    }
    return parts;
  }

  private static Optional<Part> part(String word, String glued, boolean near) {
    if (!isDigit(word)) {
      return MonthWords.of(word).map(month -> new Part(0, 0, month, near));
    }
    boolean isOther = word.length() > EIGHT || (isLetter(glued) && !mayBegin(glued));
    return Optional.of(
        isOther ? OTHER : new Part(Integer.parseInt(word), word.length(), null, near));
  }

  private static boolean isDigit(String word) {
    return Character.isDigit(word.codePointAt(0));
  }

  private static boolean isLetter(String word) {
    return !word.isEmpty() && !isDigit(word);
  }

  // "AB051890" is a number of something else.
  private static boolean mayBegin(String word) {
    return BEGINNINGS.contains(word) || MonthWords.of(word).isPresent();
  }

  private static boolean isSilent(String word, String glued) {
    return SILENT.contains(word) || (ORDINALS.contains(word) && !glued.isEmpty() && isDigit(glued));
  }

  private Set<LocalDate> daysAt(List<Part> parts, int at) {
    Set<LocalDate> days = new LinkedHashSet<>(ofOne(parts.get(at)));
    if (at + 2 < parts.size() && parts.get(at + 1).near() && parts.get(at + 2).near()) {
      days.addAll(ofThree(parts.get(at), parts.get(at + 1), parts.get(at + 2)));
    }
    return days;
  }

  private List<LocalDate> ofOne(Part part) {
    int all = part.number();
    return switch (part.digits()) {
      case EIGHT ->
          existing(
              List.of(
                  day(all % 10_000, all / 1_000_000, all / 10_000 % 100),
                  day(all % 10_000, all / 10_000 % 100, all / 1_000_000),
                  day(all / 10_000, all / 100 % 100, all % 100)));
      case SIX ->
          existing(
              List.of(
                  day(past(all % 100), all / 10_000, all / 100 % 100),
                  day(past(all % 100), all / 100 % 100, all / 10_000)));
      default -> List.of();
    };
  }

  private List<LocalDate> ofThree(Part one, Part two, Part three) {
    if (one.month() != null) {
      return existing(List.of(named(three, one.month(), two)));
    }
    if (two.month() != null) {
      return existing(List.of(named(three, two.month(), one), named(one, two.month(), three)));
    }
    if (one.digits() == DIGITS_OF_A_YEAR) {
      return existing(List.of(numbered(one, two, three)));
    }
    return existing(List.of(numbered(three, one, two), numbered(three, two, one)));
  }

  private Optional<LocalDate> named(Part year, Month month, Part day) {
    return isShort(day)
        ? year(year).flatMap(of -> day(of, month.getValue(), day.number()))
        : Optional.empty();
  }

  private Optional<LocalDate> numbered(Part year, Part month, Part day) {
    return isShort(month) && isShort(day)
        ? year(year).flatMap(of -> day(of, month.number(), day.number()))
        : Optional.empty();
  }

  private static boolean isShort(Part part) {
    return part.isNumber() && part.digits() <= 2;
  }

  private Optional<Integer> year(Part part) {
    return switch (part.digits()) {
      case DIGITS_OF_A_YEAR -> Optional.of(part.number());
      case 2 -> Optional.of(past(part.number()));
      default -> Optional.empty();
    };
  }

  private int past(int twoDigits) {
    int year = today.getYear() / CENTURY * CENTURY + twoDigits;
    return year > today.getYear() ? year - CENTURY : year;
  }

  private Optional<LocalDate> day(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day))
          .filter(date -> year > today.getYear() - OLDEST && year <= today.getYear() - YOUNGEST);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static List<LocalDate> existing(List<Optional<LocalDate>> read) {
    return read.stream().flatMap(Optional::stream).toList();
  }
}
