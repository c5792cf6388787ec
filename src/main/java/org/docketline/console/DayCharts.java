package org.docketline.console;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.docketline.figures.HearingCounts;
import org.docketline.figures.TextOutcome;
import org.docketline.figures.TextSums;
import org.docketline.figures.TextSums.Cell;

/** The two pictures of the first page, and the numbers that they show. */
@Singleton
class DayCharts {
  static final int DAYS = 14;
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMM d", Locale.US);
  private static final List<BarChart.Series> OUTCOMES =
      List.of(
          new BarChart.Series("plain", TextOutcome.DELIVERED.words()),
          new BarChart.Series("striped", "Waiting or on its way"),
          new BarChart.Series("dotted", TextOutcome.FAILED.words()));
  private static final List<BarChart.Series> FOLLOWED =
      List.of(
          new BarChart.Series("plain", "Followed by somebody"),
          new BarChart.Series("striped", "Followed by nobody"));

  private final TextSums sums;
  private final HearingCounts hearings;
  private final SpokenTime time;

  DayCharts(TextSums sums, HearingCounts hearings, SpokenTime time) {
    this.sums = sums;
    this.hearings = hearings;
    this.time = time;
  }

  /** A picture and its table; {@code at} is when it was counted, where that is not now. */
  record Chart(BarChart picture, List<Row> rows, String at) {}

  /** A day and its numbers, in the order of the columns; {@code date} as an address has it. */
  record Row(String date, String day, List<String> counts) {}

  Chart texts(LocalDate today) {
    LocalDate first = today.minusDays(DAYS - 1);
    Map<LocalDate, List<Cell>> cells =
        sums.between(first, today).stream().collect(Collectors.groupingBy(Cell::due));
    List<DayTexts> days =
        first
            .datesUntil(today.plusDays(1))
            .map(day -> new DayTexts(day, cells.getOrDefault(day, List.of())))
            .toList();
    var picture =
        BarChart.of(
            "texts",
            "Texts per day",
            summary(days),
            OUTCOMES,
            days.stream().map(DayCharts::bar).toList());
    return new Chart(picture, days.stream().map(this::row).toList(), "");
  }

  private static String summary(List<DayTexts> days) {
    return "The last %d days: %s delivered, %s waiting or on their way, %s not delivered."
        .formatted(
            DAYS,
            all(days, texts -> texts.count(TextOutcome.DELIVERED)),
            all(days, DayTexts::open),
            all(days, texts -> texts.count(TextOutcome.FAILED)));
  }

  private static String all(List<DayTexts> days, ToLongFunction<DayTexts> count) {
    return SpokenNumber.of(days.stream().mapToLong(count).sum());
  }

  private static BarChart.Day bar(DayTexts texts) {
    return new BarChart.Day(
        SHORT.format(texts.day()),
        List.of(texts.count(TextOutcome.DELIVERED), texts.open(), texts.count(TextOutcome.FAILED)));
  }

  private Row row(DayTexts texts) {
    return new Row(
        texts.day().toString(),
        time.day(texts.day()),
        List.of(
            texts.delivered(),
            texts.onItsWay(),
            texts.waiting(),
            texts.failed(),
            texts.notNeeded()));
  }

  Chart hearings() {
    List<HearingCounts.Day> days = hearings.ahead();
    var picture =
        BarChart.of(
            "hearings",
            "Hearings ahead",
            "%s hearings in the next 30 days, %s of them followed by somebody."
                .formatted(
                    SpokenNumber.of(days.stream().mapToLong(HearingCounts.Day::hearings).sum()),
                    SpokenNumber.of(days.stream().mapToLong(HearingCounts.Day::followed).sum())),
            FOLLOWED,
            days.stream().map(DayCharts::bar).toList());
    return new Chart(
        picture,
        days.stream().map(this::row).toList(),
        days.isEmpty() ? "" : time.of(days.get(0).at()));
  }

  private static BarChart.Day bar(HearingCounts.Day day) {
    return new BarChart.Day(
        SHORT.format(day.date()),
        List.of((long) day.followed(), (long) (day.hearings() - day.followed())));
  }

  private Row row(HearingCounts.Day day) {
    return new Row(
        day.date().toString(),
        time.day(day.date()),
        List.of(SpokenNumber.of(day.hearings()), SpokenNumber.of(day.followed())));
  }
}
