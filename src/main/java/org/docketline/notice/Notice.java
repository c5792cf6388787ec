package org.docketline.notice;

import java.util.Locale;
import org.docketline.docket.ChangeKind;
import org.docketline.outbox.Urgency;

/** Why we text somebody who has not just texted us. */
enum Notice {
  REMINDER(Urgency.NORMAL),
  HEARING_SET(Urgency.FIRST),
  MOVED(Urgency.FIRST),
  RELOCATED(Urgency.FIRST),
  CANCELLED(Urgency.FIRST),
  CLOSED(Urgency.NORMAL),
  UNSEEN(Urgency.NORMAL),
  /** The feed says that a date was missed, and its court wants that told. */
  MISSED(Urgency.NORMAL),
  /** A watched number has appeared in the docket. */
  FOUND(Urgency.NORMAL),
  /** A watched number has appeared, and who watches has yet to say whose ticket it is. */
  FOUND_UNPROVEN(Urgency.NORMAL),
  /** We said that we are looking a number up, and no system has it yet. */
  NOT_YET(Urgency.NORMAL),
  /** A watched number has not appeared for as long as we watch. */
  WATCH_ENDED(Urgency.LATER);

  private final Urgency urgency;

  Notice(Urgency urgency) {
    this.urgency = urgency;
  }

  static Notice of(ChangeKind change) {
    return valueOf(change.name());
  }

  Urgency urgency() {
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
