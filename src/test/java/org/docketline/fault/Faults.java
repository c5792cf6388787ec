package org.docketline.fault;

import java.time.Duration;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * How much goes wrong, by system properties. The seed draws all that is drawn: the same text meets
 * the same fate at the same attempt whenever that comes, and only the moments of the machine
 * differ.
 */
record Faults(long seed, int texts, int kills, int replicas, Duration listLag, boolean lostTwice) {
  // So that most texts are sent once more only after all were tried once, and the carrier is well.
  private static final Duration SHORTEST_RECKONED = Duration.ofSeconds(90);
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  static Faults given() {
    return new Faults(
        Long.getLong("faults.seed", System.nanoTime() % 1_000_000_000),
        Integer.getInteger("faults.texts", 2_500),
        Integer.getInteger("faults.kills", 12),
        Integer.getInteger("faults.replicas", 3),
        Duration.ofSeconds(Integer.getInteger("faults.list-lag-seconds", 20)),
        Boolean.getBoolean("faults.lost-twice"));
  }

  /** The longest lag that the replicas reckon with: some more than there is. */
  Duration listLagReckonedWith() {
    Duration more = listLag.plusSeconds(30);
    return more.compareTo(SHORTEST_RECKONED) < 0 ? SHORTEST_RECKONED : more;
  }

  /** Draws for one thing that happens, always alike for the same thing. */
  SplittableRandom draw(Object... thing) {
    return new SplittableRandom(seed + SPREAD * Objects.hash(thing));
  }
}
