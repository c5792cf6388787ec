package org.docketline.console;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.docketline.docket.CourtDirectory;
import org.docketline.outcomes.CountedDates;
import org.docketline.outcomes.DateOutcome.CountedAs;
import org.docketline.outcomes.HiddenCells;
import org.docketline.outcomes.OutcomeCounts.Monthly;

/**
 * The counts of court dates as files: the page's table, and what may be published
 * (docs/open-data.md).
 */
final class OutcomeFiles {
  private static final String YES = "yes";
  private static final String NO = "no";

  private OutcomeFiles() {}

  /** By court, as the page has it. */
  static Consumer<CsvWriter> table(OutcomeBoard board) {
    return csv -> {
      csv.writeRecord(
          "court",
          "followed",
          "missed",
          "kept",
          "not_known",
          "dates",
          "missed_percent",
          "missed_percent_low",
          "missed_percent_high");
      board.byCourt(true).forEach(row -> write(csv, row, YES));
      board.byCourt(false).forEach(row -> write(csv, row, NO));
    };
  }

  private static void write(CsvWriter csv, OutcomeRow row, String followed) {
    csv.writeRecord(
        Stream.of(
                Stream.of(CsvDownload.plain(row.name()), followed),
                row.cells().stream(),
                row.bounds().stream())
            .flatMap(cells -> cells)
            .toList());
  }

  /** A month, a court and whether they were followed: what the open data has three lines of. */
  private record Part(LocalDate month, String court, boolean followed) {}

  /** Without totals, so that nothing hidden can be worked out. */
  static Consumer<CsvWriter> openData(List<Monthly> months, CourtDirectory courts) {
    Map<Part, CountedDates> parts =
        months.stream()
            .collect(
                groupingBy(
                    one -> new Part(one.month(), one.court(), one.followed()),
                    LinkedHashMap::new,
                    reducing(
                        CountedDates.NONE,
                        one -> CountedDates.of(one.outcome(), one.dates()),
                        CountedDates::and)));
    parts.values().removeIf(dates -> dates.dates() == 0);
    return csv -> {
      csv.writeRecord("month", "court", "court_name", "followed", "outcome", "dates", "suppressed");
      parts.forEach((part, dates) -> write(csv, part, dates, courts));
    };
  }

  private static void write(CsvWriter csv, Part part, CountedDates dates, CourtDirectory courts) {
    write(csv, part, courts, CountedAs.MISSED, dates.missed());
    write(csv, part, courts, CountedAs.KEPT, dates.kept());
    write(csv, part, courts, CountedAs.UNKNOWN, dates.unknown());
  }

  private static void write(
      CsvWriter csv, Part part, CourtDirectory courts, CountedAs counted, long dates) {
    boolean suppressed = HiddenCells.isSmall(dates, counted != CountedAs.UNKNOWN);
    csv.writeRecord(
        YearMonth.from(part.month()).toString(),
        part.court() == null ? "" : CsvDownload.plain(part.court()),
        CsvDownload.plain(OutcomeBoard.courtName(courts, part.court())),
        part.followed() ? YES : NO,
        counted.word(),
        suppressed ? "" : String.valueOf(dates),
        suppressed ? YES : NO);
  }
}
