package org.docketline.subscription;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/** How much one phone may follow, and how patient we are with a number that no docket holds. */
@ConfigMapping(prefix = "docketline")
public interface WatchConfig {
  /** How many days such a number is watched for. */
  @WithDefault("30")
  int watchDays();

  /** How many numbers a phone may follow or watch for by texting them. */
  @WithDefault("10")
  int mostTickets();

  /** For how long after a stop START takes up again what was followed. */
  @WithName("conversation.asleep")
  @WithDefault("30d")
  Duration asleep();
}
