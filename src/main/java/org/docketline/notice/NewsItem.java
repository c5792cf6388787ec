package org.docketline.notice;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.docketline.docket.Hearing;
import org.docketline.docket.HearingStatus;
import org.docketline.outbox.HearingAsTold;

/**
 * What a row has to tell now: why we text, the texts that tell it, the hearing that it is about if
 * there is one, and until when that is good.
 */
record NewsItem(Notice notice, NewsTexts texts, Optional<Hearing> hearing, Instant goodUntil) {

  String lastFour() {
    return texts.ticket().last4();
  }

  String phone() {
    return texts.ticket().phone();
  }

  /** The hearing as this tells it. */
  HearingAsTold told() {
    return hearing.map(HearingWords::told).orElse(HearingAsTold.NOTHING);
  }

  boolean isReminder() {
    return notice == Notice.REMINDER;
  }

  /** Whether it tells of another place. */
  boolean isOfPlace() {
    return notice == Notice.RELOCATED
        || notice == Notice.COURT_MOVED
        || notice == Notice.CORRECTION;
  }

  /** Whether it names a day to come to court. */
  boolean isOfDateAhead() {
    return switch (notice) {
      case REMINDER, HEARING_SET, ON_AGAIN, MOVED, RELOCATED, COURT_MOVED -> true;
      case FOUND -> hearing.isPresent();
      case CORRECTION -> hearing.filter(one -> one.status == HearingStatus.SCHEDULED).isPresent();
      case COURT_PHONE,
          CANCELLED,
          CLOSED,
          UNSEEN,
          WITHDRAWN,
          MISSED,
          FOUND_UNPROVEN,
          NOT_YET,
          WATCH_ENDED,
          FOLLOWING_ENDED ->
          false;
    };
  }

  /** Whether it says of a ticket "it": what was found without a date, or is still to be proven. */
  boolean isOfOneTicket() {
    return notice == Notice.FOUND_UNPROVEN || (notice == Notice.FOUND && hearing.isEmpty());
  }

  /** Its place among others in a text, which goes from day to day. */
  LocalDateTime day() {
    return hearing
        .map(one -> one.date.atTime(one.time == null ? LocalTime.MIDNIGHT : one.time))
        .orElse(LocalDateTime.MAX);
  }
}
