package org.docketline.notice;

import java.time.Instant;
import org.docketline.docket.Hearing;
import org.docketline.outbox.HearingAsTold;
import org.docketline.outbox.PlannedText;
import org.docketline.outbox.SendUrgency;

/**
 * News as it is for all who go by the same, before it is a text to one of them. The hearing is null
 * where it is of none; the event is what happened, as the text's cause names it.
 */
record PlannedNews(
    String notice,
    String event,
    Hearing hearing,
    HearingAsTold was,
    SendUrgency urgency,
    Instant dueAt,
    Instant until) {
  PlannedText to(long subscriber, long subscription) {
    return new PlannedText(
        subscriber,
        subscription,
        notice,
        notice + event + "/subscription " + subscription,
        hearing == null ? null : hearing.id,
        hearing == null ? null : hearing.version,
        null,
        was,
        urgency,
        dueAt,
        until);
  }
}
