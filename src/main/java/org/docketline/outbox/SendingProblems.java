package org.docketline.outbox;

import java.util.List;
import org.docketline.settings.SettingProblems;

/** What is wrong with the settings of sending; its window is the room of notices' to read. */
public final class SendingProblems {
  private SendingProblems() {}

  /** By key. */
  public static List<String> problems(SendingConfig config) {
    return new SettingProblems()
        .refuse(
            config.lease().compareTo(config.timeout()) <= 0,
            "docketline.sending.lease must be longer than docketline.sending.timeout")
        .refuse(
            config.textsPerSecond() < 1, "docketline.sending.texts-per-second: must be 1 or more")
        .refuse(
            config.listLag().isNegative() || config.listLag().isZero(),
            "docketline.sending.list-lag must be longer than nothing")
        .found();
  }
}
