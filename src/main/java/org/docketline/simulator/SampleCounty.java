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
  private final CountyFile file;
  private final Clock clock;
  private final boolean served;

  /** {@code served}: whether its file is a feed of the service, which may have its own instead. */
  public SampleCounty(Path directory, Clock clock, ZoneId zone, boolean served) {
    this.directory = directory;
    this.file = new CountyFile(citations());
    this.clock = clock.withZone(zone);
    this.served = served;
  }

  /** Whose facts may be typed to look tickets up; nobody where it is not served. */
  public List<SamplePerson> people() {
    return served ? SamplePerson.ALL : List.of();
  }

  /** Whether the service has it for a county. */
  public boolean isServed() {
    return served;
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
   * Writes both files at first. Later, when one of the numbers to try has no date ahead any more,
   * it gives new dates to those whose date has passed, as a court does, so that each can be tried
   * whenever the demo starts: a restart moves nobody's date that is ahead. Files that an earlier
   * release wrote, without a column of today's, are written anew.
   */
  public synchronized void write() {
    SampleDocket docket = SampleDocket.of(today());
    if (!isWrittenAs(docket)) {
      docket.violations().replace(violations());
      file.sendGood(docket.citations());
    } else {
      file.mend();
      renew(docket);
    }
  }

  private boolean isWrittenAs(SampleDocket docket) {
    return Files.exists(citations())
        && Files.exists(violations())
        && file.good().header().equals(docket.citations().header());
  }

  private void renew(SampleDocket docket) {
    if (hearings().stream().anyMatch(h -> h.cancelled() || !h.date().isAfter(today()))) {
      file.sendGood(docket.renewed(file.good(), today()));
    }
  }

  /**
   * Writes what a day brings, and answers the numbers of the tickets filed on it; none while a
   * spoiled file is sent, which stays as it was sent.
   */
  synchronized List<String> letADayPass() {
    if (!served || file.isSpoiled()) {
      return List.of();
    }
    SampleDocket before = new SampleDocket(file.good(), CountyTable.read(violations()));
    SampleDocket after = new PassedDay(today()).after(before);
    after.violations().replace(violations());
    file.sendGood(after.citations());
    return PassedDay.filed(before, after);
  }

  synchronized void send(SpoiledFile spoiled) {
    file.send(spoiled);
  }

  synchronized void sendGoodFile() {
    file.mend();
  }

  public synchronized SampleHearing moveDate(String number) {
    CourtDate later = hearing(number).date().moved(today());
    return change(
        number, Map.of("court_date", later.written(), "hearing_status", SampleDocket.SCHEDULED));
  }

  public synchronized SampleHearing cancel(String number) {
    return change(number, Map.of("hearing_status", SampleDocket.CANCELLED));
  }

  /** Of the numbers to try, as the good file has them; none where it is not served. */
  synchronized List<SampleHearing> hearings() {
    if (!served) {
      return List.of();
    }
    CountyTable table = file.good();
    return NUMBERS.stream().map(n -> SampleHearing.of(table.row("citation_number", n))).toList();
  }

  SampleHearing hearing(String number) {
    return hearings().stream()
        .filter(hearing -> hearing.number().equals(number))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(number));
  }

  private SampleHearing change(String number, Map<String, String> facts) {
    file.sendGood(file.good().with("citation_number", number, facts));
    return hearing(number);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
