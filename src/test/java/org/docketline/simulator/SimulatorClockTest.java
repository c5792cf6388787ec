package org.docketline.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatorClockTest {
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T12:00, 2026-11-20T12:00",
    "2026-11-20T17:59, 2026-11-20T17:59",
    "2026-11-20T18:00, 2026-11-21T12:00",
    "2026-11-20T23:30, 2026-11-21T12:00",
    "2026-11-20T00:00, 2026-11-20T12:00",
    "2026-11-20T11:59, 2026-11-20T12:00",
    "2026-10-31T20:00, 2026-11-01T12:00",
    "2027-03-13T20:00, 2027-03-14T12:00",
  })
  void startsByDay(LocalDateTime system, LocalDateTime shown) {
    assertThat(local(clock(system))).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T13:15, 2026-11-21T13:15",
    "2026-10-31T12:00, 2026-11-01T12:00",
    "2026-10-31T17:30, 2026-11-01T17:30",
    "2027-03-13T12:00, 2027-03-14T12:00",
    "2027-03-13T17:30, 2027-03-14T17:30",
    "2026-12-31T12:00, 2027-01-01T12:00",
  })
  void dayPassesToTheSameHourOfTheNextDay(LocalDateTime from, LocalDateTime to) {
    SimulatorClock clock = clock(from);
    clock.letADayPass(CHICAGO);
    assertThat(local(clock)).isEqualTo(to);
  }

  @ParameterizedTest
  @ValueSource(strings = {"00:30", "02:30", "09:59", "18:00", "23:59"})
  void dayThatPassesAtNightEndsAtNoonOfTheNextDay(LocalTime hour) {
    Moving system = new Moving(LocalDateTime.parse("2026-10-30T12:00"));
    SimulatorClock clock = clock(system);
    system.now = LocalDate.parse("2026-10-31").atTime(hour).atZone(CHICAGO).toInstant();
    clock.letADayPass(CHICAGO);
    assertThat(local(clock)).isEqualTo("2026-11-01T12:00");
  }

  @Test
  void everyDayOfTwoYearsPassesOnce() {
    SimulatorClock clock = clock(LocalDateTime.parse("2026-01-01T12:00"));
    for (int day = 1; day <= 730; day++) {
      clock.letADayPass(CHICAGO);
      assertThat(local(clock)).isEqualTo(LocalDateTime.parse("2026-01-01T12:00").plusDays(day));
    }
  }

  @Test
  void goesOnWithTheSystemsClock() {
    Moving system = new Moving(LocalDateTime.parse("2026-11-20T12:00"));
    SimulatorClock clock = clock(system);
    clock.letADayPass(CHICAGO);
    system.now = system.now.plus(Duration.ofMinutes(7));
    assertThat(local(clock)).isEqualTo("2026-11-21T12:07");
  }

  @Test
  void restartDoesNotGoBack() {
    SimulatorClock before = clock(LocalDateTime.parse("2026-11-20T12:00"));
    before.letADayPass(CHICAGO);
    before.letADayPass(CHICAGO);
    SimulatorClock after = clock(LocalDateTime.parse("2026-11-20T12:05"));
    assertThat(local(after)).isEqualTo("2026-11-22T12:05");
  }

  @Test
  void restartByNightGoesOnToTheNextNoonOnly() {
    clock(LocalDateTime.parse("2026-11-20T20:00"));
    assertThat(local(clock(LocalDateTime.parse("2026-11-20T20:10")))).isEqualTo("2026-11-21T12:10");
  }

  @Test
  void clockInAnotherZoneMovesAlong() {
    SimulatorClock clock = clock(LocalDateTime.parse("2026-11-20T12:00"));
    Clock denver = clock.withZone(ZoneId.of("America/Denver"));
    clock.letADayPass(CHICAGO);
    assertThat(LocalDateTime.now(denver)).isEqualTo("2026-11-21T11:00");
  }

  private SimulatorClock clock(LocalDateTime system) {
    return clock(new Moving(system));
  }

  private SimulatorClock clock(Clock system) {
    return new SimulatorClock(system, CHICAGO, directory.resolve("sample/clock"));
  }

  private static LocalDateTime local(Clock clock) {
    return ZonedDateTime.now(clock).withZoneSameInstant(CHICAGO).toLocalDateTime();
  }

  /** The system's clock, set by hand. */
  private static final class Moving extends Clock {
    private Instant now;

    Moving(LocalDateTime local) {
      this.now = local.atZone(CHICAGO).toInstant();
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(now, zone);
    }
  }
}
