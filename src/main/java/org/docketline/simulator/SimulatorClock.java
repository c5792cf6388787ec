package org.docketline.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The system's clock and an offset that only grows, kept in a file so that a restart does not go
 * back to days that have passed.
 */
public final class SimulatorClock extends Clock {
  private static final LocalTime OPENS = LocalTime.of(12, 0);
  private static final LocalTime CLOSES = LocalTime.of(18, 0);

  private final Clock system;
  private final ZoneId county;
  private final Path file;
  private Duration offset;

  /**
   * Starts at the next noon when it is not day in the county: a visitor comes at any hour, and
   * texts go out only by day. At noon there it is past 10:00 in the sample county's western zone.
   */
  public SimulatorClock(Clock system, ZoneId county, Path file) {
    this.system = system;
    this.county = county;
    this.file = file;
    this.offset = kept();
    ZonedDateTime now = ZonedDateTime.now(this);
    if (!isDay(now)) {
      moveTo(now.toLocalTime().isBefore(OPENS) ? opening(now) : opening(now.plusDays(1)));
    }
  }

  /** Moves to the next calendar day at this hour, or at noon if this hour is not by day. */
  public synchronized void letADayPass(ZoneId zone) {
    ZonedDateTime tomorrow = ZonedDateTime.now(this).withZoneSameInstant(zone).plusDays(1);
    moveTo(isDay(tomorrow) ? tomorrow : opening(tomorrow));
  }

  @Override
  public synchronized Instant instant() {
    return system.instant().plus(offset);
  }

  @Override
  public ZoneId getZone() {
    return county;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new InZone(this, zone);
  }

  private void moveTo(ZonedDateTime later) {
    Duration forward = Duration.between(instant(), later.toInstant());
    if (!forward.isNegative()) {
      offset = offset.plus(forward);
      keep();
    }
  }

  private static boolean isDay(ZonedDateTime at) {
    return !at.toLocalTime().isBefore(OPENS) && at.toLocalTime().isBefore(CLOSES);
  }

  private static ZonedDateTime opening(ZonedDateTime day) {
    return day.toLocalDate().atTime(OPENS).atZone(day.getZone());
  }

  private Duration kept() {
    try {
      return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void keep() {
    try {
      Files.createDirectories(file.getParent());
      Path draft = Files.createTempFile(file.getParent(), ".", ".draft");
      Files.writeString(draft, offset.toString());
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same moving clock read in another zone; a copy would stand still when days pass. */
  private static final class InZone extends Clock {
    private final Clock moving;
    private final ZoneId zone;

    InZone(Clock moving, ZoneId zone) {
      this.moving = moving;
      this.zone = zone;
    }

    @Override
    public Instant instant() {
      return moving.instant();
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      return moving.withZone(other);
    }
  }
}
