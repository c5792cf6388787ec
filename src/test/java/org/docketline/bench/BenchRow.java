package org.docketline.bench;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.SplittableRandom;

/** One citation's row, the same each time it is asked for but for the moves of its hearing. */
final class BenchRow {
  static final List<String> HEADER =
      List.of(
          "citation_number",
          "issued",
          "last_name",
          "birth_date",
          "court",
          "court_address",
          "court_date",
          "court_time",
          "room",
          "status",
          "charge");

  private static final int DAYS = 180;
  // A prime: stepping through it by any other number meets each number once.
  private static final long NUMBERS = 999_999_937L;
  private static final long STEP = 611_953_441L;
  private static final long MIX = 0x9E3779B97F4A7C15L;
  private static final String[] NAMES = {"Example", "Sample", "Placeholder", "Testcase", "Nobody"};
  private static final String[] STATUSES = {"OPEN", "OPEN", "OPEN", "OPEN", "FTA", "WARRANT"};
  private static final String[] ROOMS = {"", "1", "2", "4A"};
  private static final String[] CHARGES = {
    "Speeding 11-15 over", "Expired plates", "No proof of insurance", "Failed to signal, left turn"
  };
  // All but the last are in the bundled directory.
  private static final String[][] COURTS = {
    {"SAMPLE CITY", "100 Example Avenue"},
    {"MILL CREEK", "22 Mill Street"},
    {"PRAIRIE BEND", "7 Courthouse Square"},
    {"OLD FERRY", "1450 River Road"},
    {"SAMPLE COUNTY NORTH-WEST", "4200 Cottonwood Avenue"},
    {"LONE ELM", "3 Elm Street, Lone Elm"}
  };

  private final long seed;
  private final LocalDate today;

  BenchRow(long seed, LocalDate today) {
    this.seed = seed;
    this.today = today;
  }

  List<String> of(int citation, int moves) {
    var random = new SplittableRandom(seed + citation * MIX);
    String[] court = one(COURTS, random);
    LocalDate issued = today.minusDays(random.nextInt(1, 400));
    // Two days ahead at least: whatever the zone, and whenever the run ends, none has passed.
    int day = 2 + (random.nextInt(DAYS) + moves * 7) % DAYS;
    return List.of(
        String.valueOf(1_000_000_000L + citation * STEP % NUMBERS),
        issued.toString(),
        one(NAMES, random) + random.nextInt(1000),
        LocalDate.of(1950, 1, 1).plusDays(random.nextInt(20_000)).toString(),
        court[0],
        court[1],
        today.plusDays(day).toString(),
        LocalTime.of(8 + random.nextInt(9), 30 * random.nextInt(2)).toString(),
        one(ROOMS, random),
        one(STATUSES, random),
        one(CHARGES, random));
  }

  private static <T> T one(T[] of, SplittableRandom random) {
    return of[random.nextInt(of.length)];
  }
}
