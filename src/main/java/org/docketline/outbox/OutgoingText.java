package org.docketline.outbox;

import java.time.Duration;
import java.util.UUID;
import org.docketline.sms.PhoneNumber;

/**
 * A claimed text on its way: the row, which of its claims this is, and what the carrier needs. A
 * claim has a name of its own: two instances may count the same attempt, where the database forgot
 * the commit of one.
 */
record OutgoingText(
    long id, UUID claim, PhoneNumber to, String text, int segments, Duration goodFor) {}
