package org.docketline;

import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Keeps what a stranger writes out of the meters. Each value of a label is a series that is kept
 * for ever: thousands of made-up methods filled the memory and ended the service.
 */
@Singleton
final class BoundedLabels {
  private static final String REQUESTS = "http.server";

  /** More than there are pages. */
  private static final int MOST_PATHS = 100;

  @Produces
  @Singleton
  MeterFilter methods() {
    return MeterFilter.replaceTagValues("method", method -> KnownMethods.nameOf(method));
  }

  /** The library names a path by the page that answered it; this holds whatever it names. */
  @Produces
  @Singleton
  MeterFilter paths() {
    return MeterFilter.maximumAllowableTags(REQUESTS, "uri", MOST_PATHS, MeterFilter.deny());
  }
}
