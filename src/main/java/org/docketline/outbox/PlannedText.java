package org.docketline.outbox;

import java.time.Instant;

/**
 * A text to be sent once. The cause names the one event that it answers, so that planning it again
 * makes no second text. The hearing's version is the version that the text speaks of.
 */
public record PlannedText(
    long subscriberId,
    long subscriptionId,
    String notice,
    String cause,
    Long hearingId,
    Integer hearingVersion,
    Integer leadDays,
    HearingAsTold was,
    SendUrgency urgency,
    Instant dueAt,
    Instant expiresAt) {}
