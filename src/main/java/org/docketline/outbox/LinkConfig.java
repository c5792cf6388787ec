package org.docketline.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether texts carry a link to a page of ours. */
@ConfigMapping(prefix = "docketline.resident")
public interface LinkConfig {
  /** Whether a text about a hearing ends with a link, where that costs no segment. */
  @WithDefault("false")
  boolean links();
}
