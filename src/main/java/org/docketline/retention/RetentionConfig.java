package org.docketline.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** For how long things are kept. */
@ConfigMapping(prefix = "docketline.retention")
public interface RetentionConfig {
  /** Texts with their phone and words, and phones that follow nothing and say nothing. */
  @WithDefault("180d")
  Duration texts();

  /** A following, after the last date of its ticket. */
  @WithDefault("30d")
  Duration following();

  /** A citation that its feed does not list any more, after its last date. */
  @WithDefault("180d")
  Duration citations();

  /** Runs of feeds and look-ups, with their changes and rejected rows. */
  @WithDefault("90d")
  Duration runs();

  /** That somebody whom we know no more had agreed to be texted. */
  @WithDefault("1826d")
  Duration consents();
}
