package org.docketline.simulator;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hides the whole simulator, its page, script and carrier, where it is not switched on. */
@Singleton
class SimulatorSwitch {
  private static final int FIRST = 1000;

  void hide(
      @Observes Filters filters,
      @ConfigProperty(name = "docketline.simulator.enabled", defaultValue = "false")
          boolean enabled) {
    if (!enabled) {
      filters.register(
          request -> {
            if (request.normalizedPath().startsWith("/simulator")) {
              request.response().setStatusCode(404).end();
            } else {
              request.next();
            }
          },
          FIRST);
    }
  }
}
