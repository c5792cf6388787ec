package org.docketline.simulator;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * An invented county whose clerk can be told to move or cancel a hearing. Its two CSV files have
 * the shape of the St. Louis GlobalHack V files; its people do not exist.
 */
public final class SampleCounty {
  public static final String FEED = "sample";

  /** Eight days ahead at 9:30. */
  public static final String MORNING = "402117530";

  /** Eight days ahead, with no time given. */
  public static final String UNTIMED = "402118846";

  /** Ten days ahead at 14:00 in another time zone, at the court with the longest name. */
  public static final String MOUNTAIN = "402120195";

  public static final List<String> NUMBERS = List.of(MORNING, UNTIMED, MOUNTAIN);

  private final Path directory;
  private final Clock clock;

  public SampleCounty(Path directory, Clock clock, ZoneId zone) {
    this.directory = directory;
    this.clock = clock.withZone(zone);
  }

  /** Where its files lie, as the feed's configuration has it, beside this database directory. */
  public static Map<String, String> addresses(Path database) {
    String key = "docketline.feeds.\"" + FEED + "\".";
    String folder = "file:" + folder(database);
    return Map.of(
        key + "url", folder + "/citations.csv",
        key + "join.\"violations\".url", folder + "/violations.csv");
  }

  static Path folder(Path database) {
    return database.toAbsolutePath().resolveSibling("sample");
  }

  public Path citations() {
    return directory.resolve("citations.csv");
  }

  public Path violations() {
    return directory.resolve("violations.csv");
  }

  /**
   * Writes both files, unless they are there and a number to try still has a date ahead: a restart
   * must not move the dates of the residents who follow them.
   */
  public synchronized void write() {
    if (!isCurrent()) {
      SampleDocket docket = SampleDocket.of(today());
      docket.violations().replace(violations());
      docket.citations().replace(citations());
    }
  }

  public synchronized SampleHearing moveDate(String number) {
    CourtDate later = hearing(number).date().moved(today());
    return change(
        number, Map.of("court_date", later.written(), "hearing_status", SampleDocket.SCHEDULED));
  }

  public synchronized SampleHearing cancel(String number) {
    return change(number, Map.of("hearing_status", SampleDocket.CANCELLED));
  }

  synchronized List<SampleHearing> hearings() {
    CountyTable table = CountyTable.read(citations());
    return NUMBERS.stream().map(n -> SampleHearing.of(table.row("citation_number", n))).toList();
  }

  SampleHearing hearing(String number) {
    return hearings().stream()
        .filter(hearing -> hearing.number().equals(number))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(number));
  }

  private SampleHearing change(String number, Map<String, String> facts) {
    CountyTable.read(citations()).with("citation_number", number, facts).replace(citations());
    return hearing(number);
  }

  private boolean isCurrent() {
    return Files.exists(citations())
        && Files.exists(violations())
        && hearings().stream().anyMatch(h -> !h.cancelled() && h.date().isAfter(today()));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
