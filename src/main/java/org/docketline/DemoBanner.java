package org.docketline;

import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import org.docketline.simulator.SampleCounty;
import org.docketline.sms.SimulatorConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells whoever tries the service where to look, once it answers. */
@Singleton
class DemoBanner {
  private final SimulatorConfig simulator;
  private final Instance<SampleCounty> county;
  private final int port;

  DemoBanner(
      SimulatorConfig simulator,
      Instance<SampleCounty> county,
      @ConfigProperty(name = "quarkus.http.port", defaultValue = "8080") int port) {
    this.simulator = simulator;
    this.county = county;
    this.port = port;
  }

  void print(@ObservesAsync HttpServerStart start) {
    if (simulator.enabled()) {
      System.out.printf(
          "%nDocketline runs with a simulated carrier: no text reaches a real phone.%n"
              + "Open http://localhost:%d/simulator%n",
          port);
      if (county.get().isServed()) {
        System.out.printf("Text one of %s%n%n", String.join(", ", SampleCounty.NUMBERS));
      }
    }
  }
}
