package org.docketline.feed;

import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How a system that answers for one citation at a time is asked. */
public interface LookUpConfig {
  /** Requests, all instances together. */
  @WithDefault("2")
  int perSecond();

  /** The longest that one request may take. */
  @WithDefault("4s")
  Duration timeout();

  /** A second request for each record, by its fields; what that answers counts before it. */
  Optional<String> detailUrl();

  /** The path to the number of all records: an answer that has another number is not believed. */
  Optional<String> totalRows();
}
