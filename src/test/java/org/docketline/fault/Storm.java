package org.docketline.fault;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Kills replicas and cuts their database off while texts are on their way. Each blow falls at a
 * drawn call of the carrier's, so that it finds work under way however fast the machine is.
 */
final class Storm {
  private static final int KILLS_PER_CUT = 4;
  private static final int KILLS_PER_HOLD = 8;
  private static final int KILLS_PER_DEAD_LINE = 16;
  private static final int LONGEST_CUT = 1500;
  private static final int LONGEST_HOLD = 4000;
  private static final int LONGEST_DEAD_LINE = 8000;
  private static final int LATEST = 100;
  private static final long GLANCE = 10;

  /** What may befall the service. */
  enum Kind {
    KILL,
    CUT,
    HOLD,
    /** The line to the carrier is dead. */
    DEAD_LINE
  }

  private record Blow(int call, Kind kind) {}

  final Map<Kind, Integer> struck = new EnumMap<>(Kind.class);
  private final Faults faults;
  private final SplittableRandom draw;
  private final Fleet fleet;
  private final DatabaseLine line;
  private final FaultyCarrier carrier;

  Storm(Faults faults, Fleet fleet, DatabaseLine line, FaultyCarrier carrier) {
    this.faults = faults;
    this.draw = faults.draw("storm");
    this.fleet = fleet;
    this.line = line;
    this.carrier = carrier;
  }

  /** Rages until the last blow has fallen. */
  void rage() throws IOException, InterruptedException {
    for (Blow blow : blows()) {
      while (carrier.book.begun() < blow.call()) {
        fleet.revive();
        Thread.sleep(GLANCE);
      }
      Thread.sleep(draw.nextInt(LATEST));
      strike(blow.kind());
      struck.merge(blow.kind(), 1, Integer::sum);
    }
  }

  // No text has its last call before every text had one, so each blow finds texts to be sent.
  private List<Blow> blows() {
    return Arrays.stream(Kind.values())
        .flatMap(this::blows)
        .sorted((one, other) -> Integer.compare(one.call(), other.call()))
        .toList();
  }

  private Stream<Blow> blows(Kind kind) {
    int many =
        switch (kind) {
          case KILL -> faults.kills();
          case CUT -> faults.kills() / KILLS_PER_CUT;
          case HOLD -> faults.kills() / KILLS_PER_HOLD;
          case DEAD_LINE -> 1 + faults.kills() / KILLS_PER_DEAD_LINE;
        };
    return draw.ints(many, 0, faults.texts()).mapToObj(call -> new Blow(call, kind));
  }

  private void strike(Kind kind) throws IOException, InterruptedException {
    switch (kind) {
      case KILL -> fleet.killOneOf(draw.nextInt(faults.replicas()));
      case CUT -> line.cut(draw.nextInt(LONGEST_CUT));
      case HOLD -> line.hold(draw.nextInt(LONGEST_HOLD));
      case DEAD_LINE -> carrier.beAway(draw.nextInt(LONGEST_DEAD_LINE));
    }
  }
}
