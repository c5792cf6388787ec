package org.docketline;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.docketline.simulator.SimulatorClock;
import org.docketline.sms.SimulatorConfig;

/** The one clock of the service: the system's, or the simulator's, which can be moved. */
final class CourtClock {
  private CourtClock() {}

  /** The system's, where nothing is simulated. */
  static Clock system() {
    return Clock.systemUTC();
  }

  @Produces
  @Singleton
  static Clock clock(SimulatorConfig simulator, Instance<SimulatorClock> simulated) {
    return simulator.enabled() ? simulated.get() : system();
  }
}
