package org.docketline.subscription;

/** What came of the wish to follow a number. */
public enum FollowOutcome {
  /** A citation has the number and is followed from now on. */
  FOLLOWED,
  FOLLOWED_ALREADY,
  /** No docket holds the number: it is watched for. */
  WATCHED,
  WATCHED_ALREADY,
  /** It is watched for, and systems that were asked for it have yet to answer. */
  LOOKED_UP;

  /** Whether it was not followed or watched for before. */
  public boolean isNew() {
    return this != FOLLOWED_ALREADY && this != WATCHED_ALREADY;
  }
}
