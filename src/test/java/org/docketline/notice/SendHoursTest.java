package org.docketline.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendHoursTest {
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final SendHours HOURS = hours(true);

  private static SendHours hours(boolean neverTooLate) {
    return new SendHours(
        SendWindow.parse("09:00-19:00"), SendWindow.parse("08:00-21:00"), neverTooLate);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-13T12:00, 2026-05-14T08:30, 2026-05-13T12:00, the window is open",
    "2026-05-13T19:30, 2026-05-14T08:30, 2026-05-13T19:30, the evening before",
    "2026-05-13T19:30, 2026-05-14T10:59, 2026-05-13T19:30, too late to plan at nine",
    "2026-05-13T19:30, 2026-05-14T11:00, 2026-05-14T09:00, soon enough at nine",
    "2026-05-13T21:00, 2026-05-14T08:30, 2026-05-14T08:00, the urgent window before the hearing",
    "2026-05-13T21:00, 2026-05-14T08:00, 2026-05-13T21:00, it begins as that opens",
    "2026-05-14T03:00, 2026-05-14T07:30, 2026-05-14T03:00, the night before",
    "2026-05-14T07:00, 2026-05-14T08:30, 2026-05-14T08:00, the same morning",
    "2026-05-14T20:00, 2026-05-14T19:00, 2026-05-15T09:00, it has begun",
    "2026-03-07T21:30, 2026-03-08T08:30, 2026-03-08T08:00, the night the clocks go forward",
    "2026-10-31T22:00, 2026-11-01T07:59, 2026-10-31T22:00, the night they go back"
  })
  void whatCannotWaitGoesSooner(
      LocalDateTime now, LocalDateTime begins, LocalDateTime goes, String why) {
    assertThat(HOURS.next(chicago(now), CHICAGO, Optional.of(chicago(begins))))
        .as(why)
        .isEqualTo(chicago(goes));
  }

  @Test
  void whatIsAboutNoHearingWaitsForTheWindow() {
    assertThat(
            HOURS.next(chicago(LocalDateTime.parse("2026-05-13T19:30")), CHICAGO, Optional.empty()))
        .isEqualTo(chicago(LocalDateTime.parse("2026-05-14T09:00")));
  }

  @Test
  void countyMayKeepTheNightQuiet() {
    Instant night = chicago(LocalDateTime.parse("2026-05-13T23:00"));
    Instant begins = chicago(LocalDateTime.parse("2026-05-14T07:30"));
    assertThat(hours(false).next(night, CHICAGO, Optional.of(begins)))
        .isEqualTo(chicago(LocalDateTime.parse("2026-05-14T08:00")));
  }

  private static Instant chicago(LocalDateTime local) {
    return local.atZone(CHICAGO).toInstant();
  }
}
