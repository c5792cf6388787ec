package org.docketline.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.stream.Stream;

/** Every zone that a court of the United States can sit in, and a calendar that counts by hand. */
final class CourtZones {
  static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  static final LocalDate LAST = LocalDate.of(2031, 12, 31);

  static final List<ZoneId> ALL =
      Stream.of(
              "America/New_York America/Chicago America/Denver America/Los_Angeles America/Phoenix",
              "America/Detroit America/Boise America/Menominee America/Anchorage America/Juneau",
              "America/Sitka America/Metlakatla America/Yakutat America/Nome America/Adak",
              "America/Indiana/Indianapolis America/Indiana/Knox America/Indiana/Marengo",
              "America/Indiana/Petersburg America/Indiana/Tell_City America/Indiana/Vevay",
              "America/Indiana/Vincennes America/Indiana/Winamac America/Kentucky/Louisville",
              "America/Kentucky/Monticello America/North_Dakota/Beulah",
              "America/North_Dakota/Center America/North_Dakota/New_Salem America/Shiprock",
              "Pacific/Honolulu America/Puerto_Rico America/Virgin Pacific/Guam Pacific/Saipan",
              "Pacific/Pago_Pago")
          .flatMap(line -> Stream.of(line.split(" ")))
          .map(ZoneId::of)
          .toList();

  /** No court of ours, but clocks that skip midnight itself. */
  static final List<ZoneId> WITHOUT_MIDNIGHT =
      Stream.of("America/Havana", "Asia/Beirut").map(ZoneId::of).toList();

  private CourtZones() {}

  static Stream<LocalDate> dates() {
    return FIRST.datesUntil(LAST.plusDays(1));
  }

  /**
   * When clocks there first show this time of this day, or have just skipped it: seconds counted
   * from 1970 and corrected by whichever offset is in force then.
   */
  static Instant moment(LocalDate day, LocalTime time, ZoneId zone) {
    long local = day.toEpochDay() * 86_400 + time.toSecondOfDay();
    long noon = day.toEpochDay() * 86_400 + 43_200;
    int before = zone.getRules().getOffset(Instant.ofEpochSecond(noon - 86_400)).getTotalSeconds();
    int after = zone.getRules().getOffset(Instant.ofEpochSecond(noon + 86_400)).getTotalSeconds();
    Instant early = Instant.ofEpochSecond(local - Math.max(before, after));
    Instant late = Instant.ofEpochSecond(local - Math.min(before, after));
    return Stream.of(early, late)
        .filter(at -> shows(at, local, zone))
        .findFirst()
        .orElseGet(() -> Instant.ofEpochSecond(local - before));
  }

  private static boolean shows(Instant at, long local, ZoneId zone) {
    return at.getEpochSecond() + zone.getRules().getOffset(at).getTotalSeconds() == local;
  }

  /** Every change of the clocks there in those years. */
  static Stream<Instant> clockChanges(ZoneId zone) {
    Instant from = FIRST.atStartOfDay(zone).toInstant();
    Instant to = LAST.atStartOfDay(zone).toInstant();
    return Stream.iterate(
            zone.getRules().nextTransition(from),
            change -> change != null && change.getInstant().isBefore(to),
            change -> zone.getRules().nextTransition(change.getInstant()))
        .map(ZoneOffsetTransition::getInstant);
  }
}
