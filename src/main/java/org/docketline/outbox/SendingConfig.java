package org.docketline.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/** How texts that we start go out. */
@ConfigMapping(prefix = "docketline.sending")
public interface SendingConfig {
  /** Local hours, {@code HH:mm-HH:mm}, in the court's zone; read by the room of notices. */
  @WithDefault("09:00-19:00")
  String window();

  /** The wider hours for what would come too late at the next opening of the window. */
  @WithDefault("08:00-21:00")
  String urgentWindow();

  /** Whether it goes out at any hour where the hearing begins before even these open. */
  @WithDefault("true")
  boolean neverTooLate();

  /**
   * Texts per second, all instances together. A text is one or two of the segments that Twilio
   * counts.
   */
  @WithDefault("${docketline.sending.per-second:10}")
  int textsPerSecond();

  /** The name of {@link #textsPerSecond} before it said what it counts. */
  OptionalInt perSecond();

  /** The longest one POST may take, from an open connection to the end of the answer. */
  @WithDefault("10s")
  Duration timeout();

  /** After this time a claimed row without an outcome is unknown; longer than the timeout. */
  @WithDefault("60s")
  Duration lease();

  /** The longest time that the carrier's list of texts may lag behind what it accepted. */
  @WithDefault("10m")
  Duration listLag();
}
