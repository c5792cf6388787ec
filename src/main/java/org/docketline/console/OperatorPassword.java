package org.docketline.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.docketline.polling.ConsoleAccess;
import org.docketline.sms.SimulatorConfig;

/**
 * The operator's password, as HTTP Basic sends it. Wrong ones are counted, by whomever: behind a
 * web server every caller has the same address. Who guesses on shuts the operator out as well, for
 * as long as it lasts; the log says so.
 */
@Singleton
class OperatorPassword {
  /** Whoever signs in. */
  static final String USER = "operator";

  private static final int WRONG_A_MINUTE = 10;

  private final Optional<String> expected;
  private final boolean simulated;
  private final Bucket tries;

  OperatorPassword(ConsoleConfig config, SimulatorConfig simulator, Clock clock) {
    this.simulated = simulator.enabled();
    this.expected = config.password().map(password -> USER + ":" + password);
    this.tries =
        Bucket.builder()
            .withCustomTimePrecision(new ByTheClock(clock))
            .addLimit(
                l -> l.capacity(WRONG_A_MINUTE).refillGreedy(WRONG_A_MINUTE, Duration.ofMinutes(1)))
            .build();
  }

  /** How one comes in. */
  enum Entrance {
    /** Nobody does: no password is set. */
    CLOSED,
    GUARDED,
    /** Everybody does: no password is set, and all of it is a simulation. */
    OPEN
  }

  Entrance entrance() {
    if (expected.isPresent()) {
      return Entrance.GUARDED;
    }
    return simulated ? Entrance.OPEN : Entrance.CLOSED;
  }

  /** Whether operators have a console, for the rooms that send them there. */
  @Produces
  @Singleton
  ConsoleAccess access() {
    return new ConsoleAccess(entrance() != Entrance.CLOSED);
  }

  /** What an Authorization header is worth. */
  enum Verdict {
    RIGHT,
    WRONG,
    /** Too many were wrong lately: this one is not looked at. */
    TOO_MANY
  }

  Verdict judge(String authorization) {
    if (!tries.tryConsume(1)) {
      return Verdict.TOO_MANY;
    }
    if (!isRight(authorization)) {
      return Verdict.WRONG;
    }
    tries.addTokens(1);
    return Verdict.RIGHT;
  }

  // The time that it takes hangs on the length of what is given, and on nothing of ours.
  private boolean isRight(String authorization) {
    return expected.isPresent()
        && MessageDigest.isEqual(given(authorization), expected.get().getBytes(UTF_8));
  }

  private static byte[] given(String authorization) {
    String[] words = authorization.strip().split(" +", 2);
    try {
      return words.length == 2 && words[0].equalsIgnoreCase("Basic")
          ? Base64.getDecoder().decode(words[1])
          : new byte[0];
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  private record ByTheClock(Clock clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return Duration.ofMillis(clock.millis()).toNanos();
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
