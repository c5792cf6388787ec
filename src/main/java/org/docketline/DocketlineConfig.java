package org.docketline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/**
 * The keys that belong to no room alone. That every key of ours stands in a mapping is what lets an
 * unknown one be refused by name.
 */
@ConfigMapping(prefix = "docketline")
public interface DocketlineConfig {
  /** The directory of courts; the bundled sample without it. */
  Optional<String> courts();

  /** How long a number that no docket holds is watched for. */
  @WithDefault("30")
  int watchDays();

  Database database();

  Keys keys();

  Simulator simulator();

  /** The embedded database. */
  interface Database {
    @WithDefault("data/postgres")
    String directory();
  }

  /** The keyset. */
  interface Keys {
    /** Set by us beside the embedded database, by the operator beside another. */
    Optional<String> file();
  }

  /** The carrier, phone, county and clock to try the service with. */
  interface Simulator {
    @WithDefault("false")
    boolean enabled();
  }
}
