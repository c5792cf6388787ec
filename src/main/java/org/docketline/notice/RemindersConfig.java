package org.docketline.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalTime;
import java.util.List;

/** When reminders go out. */
@ConfigMapping(prefix = "docketline.reminders")
public interface RemindersConfig {
  /** Days before the hearing in the court's calendar, such as {@code 7d}. */
  @WithDefault("7d,3d,1d")
  List<String> leads();

  /** The earliest local time for a day's reminders. */
  @WithDefault("10:00")
  LocalTime sendAt();
}
