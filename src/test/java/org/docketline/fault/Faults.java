package org.docketline.fault;

import java.util.Objects;
import java.util.SplittableRandom;

/**
 * How much goes wrong, by system properties. The seed draws all that is drawn: the same text meets
 * the same fate at the same attempt whenever that comes, and only the moments of the machine
 * differ.
 */
record Faults(long seed, int texts, int kills, int replicas) {
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  static Faults given() {
    return new Faults(
        Long.getLong("faults.seed", System.nanoTime() % 1_000_000_000),
        Integer.getInteger("faults.texts", 10_000),
        Integer.getInteger("faults.kills", 50),
        Integer.getInteger("faults.replicas", 3));
  }

  /** Draws for one thing that happens, always alike for the same thing. */
  SplittableRandom draw(Object... thing) {
    return new SplittableRandom(seed + SPREAD * Objects.hash(thing));
  }
}
