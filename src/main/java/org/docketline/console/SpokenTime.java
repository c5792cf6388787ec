package org.docketline.console;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.docketline.docket.CountyConfig;

/** A moment as a clerk says it, in the county's zone. */
@Singleton
final class SpokenTime {
  private final DateTimeFormatter format;
  private final DateTimeFormatter clock;
  private final DateTimeFormatter day = DateTimeFormatter.ofPattern("EEE, MMM d, yyyy", Locale.US);

  SpokenTime(CountyConfig county) {
    this.format =
        DateTimeFormatter.ofPattern("EEE, MMM d, yyyy, h:mm a", Locale.US)
            .withZone(county.timeZone());
    this.clock = DateTimeFormatter.ofPattern("h:mm a", Locale.US).withZone(county.timeZone());
  }

  String of(Instant moment) {
    return format.format(moment);
  }

  /** Of a moment of today. */
  String clock(Instant moment) {
    return clock.format(moment);
  }

  String day(LocalDate date) {
    return day.format(date);
  }
}
