package org.docketline.sms;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether the carrier is the one that we simulate; whoever must know reads it here. */
@ConfigMapping(prefix = "docketline.simulator")
public interface SimulatorConfig {
  /** With it come a phone in the browser, a sample county and a clock that can be moved. */
  @WithDefault("false")
  boolean enabled();
}
