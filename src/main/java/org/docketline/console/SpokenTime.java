package org.docketline.console;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.docketline.docket.CountyConfig;

/** A moment as a clerk says it, in the county's zone. */
@Singleton
final class SpokenTime {
  private final DateTimeFormatter format;

  SpokenTime(CountyConfig county) {
    this.format =
        DateTimeFormatter.ofPattern("EEE, MMM d, yyyy, h:mm a", Locale.US)
            .withZone(county.timeZone());
  }

  String of(Instant moment) {
    return format.format(moment);
  }
}
