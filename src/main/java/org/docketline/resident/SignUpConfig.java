package org.docketline.resident;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many codes may be asked for on the page by which residents sign up. */
@ConfigMapping(prefix = "docketline.resident.sign-up")
public interface SignUpConfig {
  /** By one address in an hour; residents of one mobile carrier may share one. */
  @WithDefault("30")
  int codesPerHourOfAddress();

  /** By all in an hour: each code costs a text. */
  @WithDefault("1000")
  int codesPerHour();

  /** By all in an hour; beyond it no code is tried, lest somebody guess those of many phones. */
  @WithDefault("200")
  int wrongCodesPerHour();
}
