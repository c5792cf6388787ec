package org.docketline.simulator;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The service's moments as the page shows them: in the county's zone. */
@Singleton
class CountyTime {
  private final DateTimeFormatter full;
  private final DateTimeFormatter day;
  private final DateTimeFormatter time;
  private final DateTimeFormatter shortly;

  CountyTime(SimulatorClock clock) {
    this.full = format("EEEE, MMMM d, yyyy 'at' h:mm a", clock);
    this.day = format("EEEE, MMMM d", clock);
    this.time = format("h:mm a", clock);
    this.shortly = format("EEE, MMM d, h:mm a", clock);
  }

  String full(Instant at) {
    return full.format(at);
  }

  String day(Instant at) {
    return day.format(at);
  }

  String time(Instant at) {
    return time.format(at);
  }

  String shortly(Instant at) {
    return shortly.format(at);
  }

  private static DateTimeFormatter format(String pattern, SimulatorClock clock) {
    return DateTimeFormatter.ofPattern(pattern, Locale.US).withZone(clock.getZone());
  }
}
