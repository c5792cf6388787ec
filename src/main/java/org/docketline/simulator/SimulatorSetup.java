package org.docketline.simulator;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lays the sample county's files and the clock's beside the embedded database. */
@Singleton
class SimulatorSetup {
  private final Path database;
  private final Path directory;
  private final ZoneId zone;

  SimulatorSetup(
      @ConfigProperty(name = "docketline.database.directory", defaultValue = "data/postgres")
          Path database,
      @ConfigProperty(name = "docketline.county.time-zone", defaultValue = "America/Chicago")
          ZoneId zone) {
    this.database = database;
    this.directory = SampleCounty.folder(database);
    this.zone = zone;
  }

  @Produces
  @Singleton
  SampleCounty county(Clock clock) {
    return new SampleCounty(directory, clock, zone);
  }

  /** Not offered as a {@link Clock}: there is one, and it decides whether to be this one. */
  @Produces
  @Singleton
  @Typed(SimulatorClock.class)
  SimulatorClock clock() {
    return new SimulatorClock(Clock.systemUTC(), zone, directory.resolve("clock"));
  }

  /** Before the scheduler starts, so that the first poll finds the county's files. */
  void open(
      @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE - 1) StartupEvent start,
      @ConfigProperty(name = "docketline.feeds.\"sample\".url") Optional<String> url,
      Instance<SampleCounty> county) {
    String own = SampleCounty.addresses(database).get("docketline.feeds.\"sample\".url");
    if (url.filter(own::equals).isPresent()) {
      county.get().write();
    }
  }
}
