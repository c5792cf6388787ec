package org.docketline.resident;

import jakarta.inject.Singleton;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docketline.notice.RemindersConfig;
import org.docketline.notice.SendWindow;
import org.docketline.outbox.SendingConfig;
import org.docketline.wording.PageWords;
import org.docketline.wording.ServiceText;

/** When this county's texts go out, in sentences made from its settings. */
@Singleton
final class TextingHours {
  private final RemindersConfig reminders;
  private final SendingConfig sending;
  private final SendWindow window;
  private final SendWindow urgent;

  TextingHours(RemindersConfig reminders, SendingConfig sending) {
    this.reminders = reminders;
    this.sending = sending;
    this.window = SendWindow.parse(sending.window());
    this.urgent = SendWindow.parse(sending.urgentWindow());
  }

  List<String> words(PageWords w) {
    return Stream.concat(
            Stream.of(
                remind(w),
                within(w, "about-texts.window", window),
                within(w, "about-texts.urgent", urgent)),
            sending.neverTooLate() ? Stream.of(atAnyHour(w)) : Stream.of())
        .toList();
  }

  private String remind(PageWords w) {
    return w.say("about-texts.remind", "days", days(), "from", w.time(reminders.sendAt()));
  }

  private String days() {
    return reminders.leads().stream()
        .map(lead -> lead.strip().replace("d", ""))
        .collect(Collectors.joining(", "));
  }

  private static String within(PageWords w, String key, SendWindow hours) {
    return w.say(key, "from", time(w, hours.opens()), "to", time(w, hours.closes()));
  }

  private static String time(PageWords w, LocalTime time) {
    return w.time(time);
  }

  private static String atAnyHour(PageWords w) {
    return w.say("about-texts.any-hour", "text", w.text(ServiceText.ODD_HOUR));
  }
}
