package org.docketline.notice;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.time.LocalTime;
import java.util.List;
import org.docketline.outbox.SendingConfig;
import org.docketline.settings.SettingProblems;

/** What is wrong with the settings of when residents are told. */
public final class NoticeProblems {
  private NoticeProblems() {}

  /** By key. */
  public static List<String> problems(RemindersConfig reminders, SendingConfig sending) {
    return new SettingProblems()
        .check(
            "docketline.reminders.leads: ",
            () -> ReminderPlan.parse(reminders.leads(), reminders.sendAt()))
        .check(
            "docketline.sending.window: ",
            () -> checkHours(SendWindow.parse(sending.window()), reminders.sendAt()))
        .check("docketline.sending.urgent-window: ", () -> SendWindow.parse(sending.urgentWindow()))
        .found();
  }

  private static void checkHours(SendWindow window, LocalTime sendAt) {
    if (!window.includes(sendAt)) {
      throw new ConfigurationException(
          "docketline.reminders.send-at: " + sendAt + " is outside docketline.sending.window");
    }
  }
}
