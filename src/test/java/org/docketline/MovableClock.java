package org.docketline;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The service's clock in tests: it stands still until a test moves it. All instances agree. */
@Alternative
@Priority(1)
@Singleton
public class MovableClock extends Clock {
  public static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static volatile Instant now = Instant.parse("2026-05-04T17:00:00Z");

  /** Sets the time in the test county's zone. */
  public static void set(String localInChicago) {
    now = LocalDateTime.parse(localInChicago).atZone(CHICAGO).toInstant();
  }

  public static void pass(Duration time) {
    now = now.plus(time);
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
