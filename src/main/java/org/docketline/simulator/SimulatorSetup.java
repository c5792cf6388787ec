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
import org.docketline.docket.CountyConfig;
import org.docketline.feed.FeedConfig;
import org.docketline.feed.FeedsConfig;
import org.docketline.postgres.DatabaseConfig;

/** Lays the sample county's files and the clock's beside the embedded database. */
@Singleton
class SimulatorSetup {
  private final Path database;
  private final Path directory;
  private final ZoneId zone;

  SimulatorSetup(DatabaseConfig database, CountyConfig county) {
    this.database = database.directory();
    this.directory = SampleCounty.folder(this.database);
    this.zone = county.timeZone();
  }

  @Produces
  @Singleton
  SampleCounty county(Clock clock, FeedsConfig feeds) {
    return new SampleCounty(directory, clock, zone, isServed(feeds));
  }

  // A county's own feed may bear the same name.
  private boolean isServed(FeedsConfig feeds) {
    String own = SampleCounty.addresses(database).get("docketline.feeds.\"sample\".url");
    FeedConfig sample = feeds.feeds().get(SampleCounty.FEED);
    return sample != null && sample.url().equals(own);
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
      FeedsConfig feeds,
      Instance<SampleCounty> county) {
    if (isServed(feeds)) {
      county.get().write();
    }
  }
}
