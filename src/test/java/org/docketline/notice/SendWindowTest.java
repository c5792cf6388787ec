package org.docketline.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SendWindowTest {
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final SendWindow DAY = SendWindow.parse("09:00-19:00");
  private static final int MINUTES = 52 * 60;

  @ParameterizedTest
  @CsvSource({
    "2026-05-04T08:59:59, 2026-05-04T09:00",
    "2026-05-04T09:00, 2026-05-04T09:00",
    "2026-05-04T18:59:59, 2026-05-04T18:59:59",
    "2026-05-04T19:00, 2026-05-05T09:00",
    "2026-03-07T20:00, 2026-03-08T09:00",
    "2026-10-31T20:00, 2026-11-01T09:00",
    "2026-12-31T23:00, 2027-01-01T09:00"
  })
  void opensAtNineAndIsShutFromSeven(LocalDateTime moment, LocalDateTime next) {
    assertThat(DAY.next(moment.atZone(CHICAGO).toInstant(), CHICAGO))
        .isEqualTo(next.atZone(CHICAGO).toInstant());
  }

  @Test
  void allDayIsNeverShut() {
    SendWindow allDay = SendWindow.parse("00:00-24:00");

    assertThat(allDay.includes(LocalTime.MIDNIGHT)).isTrue();
    assertThat(allDay.includes(LocalTime.MAX)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "9-19",
        "19:00-09:00",
        "09:00-09:00",
        "24:00-24:00",
        "09:00-25:00",
        "9:00-19:00"
      })
  void windowThatIsNoneIsRefused(String written) {
    assertThatThrownBy(() -> SendWindow.parse(written))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everyDayInEveryZoneOpensAtNineByTheWall() {
    CourtZones.ALL.forEach(zone -> CourtZones.dates().forEach(day -> checkDay(day, zone)));
  }

  private static void checkDay(LocalDate day, ZoneId zone) {
    Instant opens = CourtZones.moment(day, LocalTime.of(9, 0), zone);
    Instant shuts = CourtZones.moment(day, LocalTime.of(19, 0), zone);
    Instant midnight = CourtZones.moment(day, LocalTime.MIDNIGHT, zone);
    Instant again = CourtZones.moment(day.plusDays(1), LocalTime.of(9, 0), zone);
    check(midnight, opens, zone);
    check(opens.minusSeconds(1), opens, zone);
    check(opens, opens, zone);
    check(shuts.minusSeconds(1), shuts.minusSeconds(1), zone);
    check(shuts, again, zone);
  }

  private static void check(Instant moment, Instant expected, ZoneId zone) {
    if (!DAY.next(moment, zone).equals(expected)) {
      throw new AssertionError("next sending after " + moment + " in " + zone);
    }
  }

  // Some of these windows lie wholly inside the hour that is skipped or repeated.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "09:00-19:00",
        "00:00-24:00",
        "00:00-00:30",
        "00:15-00:45",
        "01:15-01:45",
        "02:00-03:00",
        "02:30-04:00",
        "23:30-24:00"
      })
  void nextIsTheFirstOpenMinuteAroundEveryChangeOfTheClocks(String written) {
    SendWindow window = SendWindow.parse(written);
    Stream.of(CourtZones.ALL, CourtZones.WITHOUT_MIDNIGHT)
        .flatMap(List::stream)
        .forEach(
            zone ->
                CourtZones.clockChanges(zone).forEach(change -> walkAround(change, zone, window)));
  }

  /** Backwards minute by minute: the first open one from here is here or the one found before. */
  private static void walkAround(Instant change, ZoneId zone, SendWindow window) {
    Instant first = change.minus(Duration.ofHours(4));
    Instant open = null;
    for (int minute = MINUTES; minute >= 0; minute--) {
      Instant at = first.plus(Duration.ofMinutes(minute));
      open = window.includes(at.atZone(zone).toLocalTime()) ? at : open;
      if (open != null && minute < 10 * 60 && !window.next(at, zone).equals(open)) {
        throw new AssertionError("next of " + at + " in " + zone + " is " + window.next(at, zone));
      }
    }
  }
}
