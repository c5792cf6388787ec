package org.docketline.docket;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Where the directory of courts is. */
@ConfigMapping(prefix = "docketline")
public interface CourtsConfig {
  /** A CSV file; the bundled sample without it. */
  Optional<String> courts();
}
