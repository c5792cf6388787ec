package org.docketline.notice;

import org.docketline.wording.ServiceText;
import org.docketline.wording.TextFacts.ReminderFacts;
import org.docketline.wording.TextKey;

/**
 * Which words a reminder has. People come who have planned how; then it helps to know what to
 * bring; at last the bare facts do (docs/decisions/0017-what-a-reminder-says.md).
 */
final class ReminderKey {
  private static final int TO_PLAN = 5;
  private static final int TO_PREPARE = 2;

  private ReminderKey() {}

  /** By the days that truly remain in the court's calendar, however late the reminder is. */
  static TextKey<ReminderFacts> of(long daysLeft) {
    if (daysLeft >= TO_PLAN) {
      return ServiceText.REMINDER_PLAN;
    }
    return daysLeft >= TO_PREPARE ? ServiceText.REMINDER_PREPARE : ServiceText.REMINDER;
  }
}
