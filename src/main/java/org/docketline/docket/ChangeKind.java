package org.docketline.docket;

/** What can happen to a citation or its hearing that residents are told of. */
public enum ChangeKind {
  /** A first date, one more, or one that is back after a cancellation. */
  HEARING_SET,
  /** Another date or time. */
  MOVED,
  /** The same date and time at another court or in another room. */
  RELOCATED,
  CANCELLED,
  CLOSED,
  /** Left out by the feed for so long that it can no longer be vouched for; not a cancellation. */
  UNSEEN,
  /** The feed says that there is no date now. */
  WITHDRAWN,
  /** The number has left its feed and stands in another of ours: the hearing is that one's. */
  TRANSFERRED,
  /** The feed's own word says that a date was missed; never what we make of it. */
  MISSED
}
