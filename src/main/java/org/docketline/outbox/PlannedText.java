package org.docketline.outbox;

import java.time.Instant;

/**
 * A text to be sent once. The cause names the one event that it answers, so that planning it again
 * is no second text; the hearing's version is the one that it speaks of. The subscription is null
 * where the text is about no ticket.
 */
public record PlannedText(
    long subscriberId,
    Long subscriptionId,
    String notice,
    String cause,
    Long hearingId,
    Integer hearingVersion,
    Integer leadDays,
    HearingAsTold was,
    SendUrgency urgency,
    Instant dueAt,
    Instant expiresAt) {
  /** One that is about no ticket. */
  public static PlannedText apart(
      long subscriberId,
      String notice,
      String cause,
      SendUrgency urgency,
      Instant dueAt,
      Instant expiresAt) {
    return new PlannedText(
        subscriberId,
        null,
        notice,
        cause,
        null,
        null,
        null,
        HearingAsTold.NOTHING,
        urgency,
        dueAt,
        expiresAt);
  }
}
