package org.docketline.notice;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.docketline.docket.CountyConfig;

/** A county by its settings, as the service reads them. */
final class Counties {
  private Counties() {}

  static CountyConfig county(String name, String contact) {
    return new SmallRyeConfigBuilder()
        .withMapping(CountyConfig.class)
        .withDefaultValue("docketline.county.name", name)
        .withDefaultValue("docketline.county.contact", contact)
        .build()
        .getConfigMapping(CountyConfig.class);
  }

  static CountyConfig sample() {
    return county("Sample County", "314-555-0100");
  }
}
