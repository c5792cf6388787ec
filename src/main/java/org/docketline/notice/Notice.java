package org.docketline.notice;

import java.util.Locale;
import org.docketline.docket.ChangeKind;
import org.docketline.outbox.SendUrgency;

/** Why we text somebody who has not just texted us. */
enum Notice {
  REMINDER(SendUrgency.NORMAL),
  HEARING_SET(SendUrgency.FIRST),
  MOVED(SendUrgency.FIRST),
  RELOCATED(SendUrgency.FIRST),
  CANCELLED(SendUrgency.FIRST),
  CLOSED(SendUrgency.NORMAL),
  UNSEEN(SendUrgency.NORMAL),
  /** The county says that there is no date now. */
  WITHDRAWN(SendUrgency.FIRST),
  /** The feed says that a date was missed, and its court wants that told. */
  MISSED(SendUrgency.NORMAL),
  /** A watched number has appeared in the docket. */
  FOUND(SendUrgency.NORMAL),
  /** A watched number has appeared, and who watches has yet to say whose ticket it is. */
  FOUND_UNPROVEN(SendUrgency.NORMAL),
  /** We said that we are looking a number up, and no system has it yet. */
  NOT_YET(SendUrgency.NORMAL),
  /** A watched number has not appeared for as long as we watch. */
  WATCH_ENDED(SendUrgency.LATER);

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

  SendUrgency urgency() {
    return urgency;
  }

  /** As rows and wording name it. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Notice ofKey(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
