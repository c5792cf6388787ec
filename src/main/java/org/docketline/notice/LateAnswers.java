package org.docketline.notice;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.docketline.outbox.HearingAsTold;
import org.docketline.outbox.Outbox;
import org.docketline.outbox.PlannedText;
import org.docketline.outbox.SendUrgency;
import org.docketline.subscription.Subscriber;

/** Answers to texts that we learnt of too late to answer at once: texts of their own. */
@Singleton
public final class LateAnswers {
  /** Whoever texted so lately is awake, whatever the hour. */
  private static final Duration WAITED_FOR = Duration.ofMinutes(15);

  private static final Duration GOOD_FOR = Duration.ofDays(1);

  private final Outbox outbox;
  private final NoticeSchedule schedule;
  private final Clock clock;

  LateAnswers(Outbox outbox, NoticeSchedule schedule, Clock clock) {
    this.outbox = outbox;
    this.schedule = schedule;
    this.clock = clock;
  }

  /** Plans the answer to the text of this id that came at this moment, one row for each part. */
  public void plan(
      Subscriber to, String sid, Instant askedAt, List<String> answer, String wording) {
    for (int part = 0; part < answer.size(); part++) {
      Instant due = due(askedAt).plusSeconds(part); // in their order
      outbox.add(planned(to, sid + "/" + part, due), answer.get(part), wording);
    }
  }

  private Instant due(Instant askedAt) {
    return clock.instant().isBefore(askedAt.plus(WAITED_FOR))
        ? clock.instant()
        : schedule.nextSending(null, HearingAsTold.NOTHING);
  }

  private static PlannedText planned(Subscriber to, String part, Instant due) {
    return PlannedText.apart(
        to.id,
        Outbox.ANSWER,
        Outbox.ANSWER + "/" + part,
        SendUrgency.NORMAL,
        due,
        due.plus(GOOD_FOR));
  }
}
