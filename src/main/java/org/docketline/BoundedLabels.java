package org.docketline;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Keeps what a stranger writes out of the meters. Each value of a label is a series that is kept
 * for ever: thousands of made-up methods filled the memory and ended the service.
 */
@Singleton
final class BoundedLabels {
  private static final Tags OTHER = Tags.of("method", "other", "uri", "other");
  private static final String REQUESTS = "http.server";

  /** More than there are pages. */
  private static final int MOST_PATHS = 100;

  @Produces
  @Singleton
  MeterFilter methods() {
    return new MeterFilter() {
      @Override
      public Meter.Id map(Meter.Id meter) {
        return isOfAMadeUpMethod(meter) ? meter.withTags(OTHER) : meter;
      }
    };
  }

  private static boolean isOfAMadeUpMethod(Meter.Id meter) {
    String method = meter.getTag("method");
    return meter.getName().startsWith(REQUESTS) && method != null && !KnownMethods.hold(method);
  }

  /** The library names a path by the page that answered it; this holds whatever it names. */
  @Produces
  @Singleton
  MeterFilter paths() {
    return MeterFilter.maximumAllowableTags(REQUESTS, "uri", MOST_PATHS, MeterFilter.deny());
  }
}
