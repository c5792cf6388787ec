package org.docketline.fault;

import java.io.IOException;
import java.sql.SQLException;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Kills replicas and cuts their database off, at drawn moments, while texts are on their way. */
final class Storm {
  private static final int START_IN = 8;
  private static final int LONGEST_START = 3000;
  private static final int LONGEST_LIFE = 3000;
  private static final int CALM = 4000;
  private static final int LONGEST_CUT = 1500;
  private static final int LONGEST_HOLD = 4000;

  final AtomicInteger kills = new AtomicInteger();
  final AtomicInteger cuts = new AtomicInteger();
  final AtomicInteger holds = new AtomicInteger();
  private final Faults faults;
  private final Fleet fleet;
  private final DatabaseLine line;
  private final Rows rows;

  Storm(Faults faults, Fleet fleet, DatabaseLine line, Rows rows) {
    this.faults = faults;
    this.fleet = fleet;
    this.line = line;
    this.rows = rows;
  }

  /** Rages until there were enough kills or nothing is left to send; then all replicas live. */
  void rage() throws Exception {
    ExecutorService threads = Executors.newCachedThreadPool();
    try {
      Stream<Callable<Void>> killers =
          IntStream.range(0, faults.replicas()).mapToObj(replica -> () -> kill(replica));
      Callable<Void> cutter = this::cut;
      for (Future<Void> done :
          threads.invokeAll(Stream.concat(killers, Stream.of(cutter)).toList())) {
        done.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private boolean goesOn() throws SQLException {
    return kills.get() < faults.kills() && rows.anyUnsettled();
  }

  private Void kill(int number) throws IOException, InterruptedException, SQLException {
    var draw = faults.draw("kill", number);
    Replica replica = fleet.replicas.get(number);
    Thread.sleep(draw.nextInt(LONGEST_LIFE));
    while (goesOn()) {
      replica.killDashNine();
      kills.incrementAndGet();
      live(replica, draw);
    }
    replica.killDashNine();
    replica.start(faults.perSecondAfterwards());
    replica.awaitLive(faults.perSecondAfterwards());
    return null;
  }

  // Some die while they start.
  private void live(Replica replica, SplittableRandom draw)
      throws IOException, InterruptedException {
    replica.start(faults.perSecondUnderKills());
    if (draw.nextInt(START_IN) == 0) {
      Thread.sleep(draw.nextInt(LONGEST_START));
    } else {
      replica.awaitLive(faults.perSecondUnderKills());
      Thread.sleep(draw.nextInt(LONGEST_LIFE));
    }
  }

  private Void cut() throws InterruptedException, SQLException {
    var draw = faults.draw("cut");
    while (goesOn()) {
      Thread.sleep(CALM + draw.nextInt(CALM));
      if (draw.nextInt(3) == 0) {
        line.hold(draw.nextInt(LONGEST_HOLD));
        holds.incrementAndGet();
      } else {
        line.cut(draw.nextInt(LONGEST_CUT));
        cuts.incrementAndGet();
      }
    }
    return null;
  }
}
