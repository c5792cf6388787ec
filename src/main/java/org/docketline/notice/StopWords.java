package org.docketline.notice;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.docketline.docket.CountyConfig;
import org.docketline.docket.Hearing;
import org.docketline.subscription.AsleepNumbers;
import org.docketline.subscription.EndReason;
import org.docketline.subscription.Subscriber;
import org.docketline.subscription.Subscription;
import org.docketline.wording.FilledText;
import org.docketline.wording.ServiceText;
import org.docketline.wording.TextPart;

/** Says that a phone gets no more texts, and what a start brings back. */
@Singleton
public final class StopWords {
  private final AsleepNumbers asleep;
  private final CitationFacts facts;
  private final HearingWords words;
  private final NoticeSchedule schedule;
  private final CountyConfig county;

  StopWords(
      AsleepNumbers asleep,
      CitationFacts facts,
      HearingWords words,
      NoticeSchedule schedule,
      CountyConfig county) {
    this.asleep = asleep;
    this.facts = facts;
    this.words = words;
    this.schedule = schedule;
    this.county = county;
  }

  /** The one text that confirms a stop. */
  public FilledText confirming(Subscriber stopped) {
    if (stopped.endReason == EndReason.WRONG_NUMBER) {
      return ServiceText.STOPPED_WRONG;
    }
    return asleep.of(stopped).isEmpty()
        ? ServiceText.STOPPED_NONE
        : ServiceText.STOPPED.with(asleep.days());
  }

  /** The same where texts may still be wanted, with the {@link #nextDate} that they were about. */
  public FilledText asking(Optional<TextPart> nextDate) {
    return nextDate.map(ServiceText.STOPPED_ASKED::with).orElse(ServiceText.STOPPED_ASKED_UNDATED);
  }

  /** The next date of what this subscriber follows, in words. */
  public Optional<TextPart> nextDate(Subscriber subscriber) {
    return subscriber.followed().stream()
        .filter(Subscription::isActive)
        .filter(followed -> !facts.ticket(followed).citation().isClosed())
        .flatMap(followed -> facts.next(followed).stream())
        .min(Comparator.<Hearing, Instant>comparing(schedule::start))
        .map(hearing -> words.of(hearing).when());
  }

  /** Whom somebody who has stopped is to call: the court of what they had, or the county. */
  public String phone(Subscriber stopped) {
    List<String> courts =
        asleep.of(stopped).stream()
            .filter(one -> one.citationId != null)
            .map(one -> facts.of(one).ticket().phone())
            .distinct()
            .toList();
    return courts.size() == 1 ? courts.get(0) : county.contact();
  }
}
