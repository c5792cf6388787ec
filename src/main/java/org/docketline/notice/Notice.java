package org.docketline.notice;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.docketline.docket.ChangeKind;
import org.docketline.docket.HearingStatus;
import org.docketline.outbox.SendUrgency;

/** Why we text somebody who has not just texted us. */
enum Notice {
  REMINDER(SendUrgency.NORMAL),
  HEARING_SET(SendUrgency.FIRST),
  /** A date that the resident knows to be off is on again. */
  ON_AGAIN(SendUrgency.FIRST),
  MOVED(SendUrgency.FIRST),
  RELOCATED(SendUrgency.FIRST),
  /** The court itself has another address. */
  COURT_MOVED(SendUrgency.NORMAL),
  /** The court itself has another telephone. */
  COURT_PHONE(SendUrgency.NORMAL),
  CANCELLED(SendUrgency.FIRST),
  CLOSED(SendUrgency.NORMAL),
  UNSEEN(SendUrgency.NORMAL),
  /** The county says that there is no date now. */
  WITHDRAWN(SendUrgency.FIRST),
  /** What was told of a ticket was a mistake. */
  CORRECTION(SendUrgency.FIRST),
  /** The feed says that a date was missed, and its court wants that told. */
  MISSED(SendUrgency.NORMAL),
  /** A watched number has appeared in the docket. */
  FOUND(SendUrgency.NORMAL),
  /** A watched number has appeared, and who watches has yet to say whose ticket it is. */
  FOUND_UNPROVEN(SendUrgency.NORMAL),
  /** We said that we are looking a number up, and no system has it yet. */
  NOT_YET(SendUrgency.NORMAL),
  /** A watched number has not appeared for as long as we watch. */
  WATCH_ENDED(SendUrgency.LATER),
  /** The last date of a ticket is long past, and its texts end. */
  FOLLOWING_ENDED(SendUrgency.LATER);

  /** The keys of those that tell what became of a hearing. */
  static final Set<String> CHANGES =
      Stream.of(
              FOUND,
              HEARING_SET,
              ON_AGAIN,
              MOVED,
              RELOCATED,
              CANCELLED,
              UNSEEN,
              WITHDRAWN,
              CORRECTION)
          .map(Notice::key)
          .collect(toUnmodifiableSet());

  private final SendUrgency urgency;

  Notice(SendUrgency urgency) {
    this.urgency = urgency;
  }

  static Notice of(ChangeKind change) {
    return switch (change) {
      case HEARING_SET -> HEARING_SET;
      case MOVED -> MOVED;
      case RELOCATED -> RELOCATED;
      case CANCELLED -> CANCELLED;
      case CLOSED -> CLOSED;
      case UNSEEN -> UNSEEN;
      case WITHDRAWN -> WITHDRAWN;
      case TRANSFERRED -> MOVED;
      case MISSED -> MISSED;
    };
  }

  /** That tells of a hearing which stands so. */
  static Notice of(HearingStatus status) {
    return switch (status) {
      case SCHEDULED -> HEARING_SET;
      case CANCELLED -> CANCELLED;
      case UNSEEN -> UNSEEN;
      case WITHDRAWN -> WITHDRAWN;
    };
  }

  SendUrgency urgency() {
    return urgency;
  }

  /** Whether it tells of a hearing that nobody should count on. */
  boolean isOff() {
    return switch (this) {
      case CANCELLED, UNSEEN, WITHDRAWN -> true;
      case REMINDER, HEARING_SET, ON_AGAIN, MOVED, RELOCATED, CLOSED, MISSED -> false;
      case COURT_MOVED, COURT_PHONE, FOUND, FOUND_UNPROVEN, NOT_YET, CORRECTION -> false;
      case WATCH_ENDED, FOLLOWING_ENDED -> false;
    };
  }

  /** As rows and wording name it. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Notice ofKey(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
