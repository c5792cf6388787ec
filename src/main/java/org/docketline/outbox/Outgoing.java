package org.docketline.outbox;

import java.time.Duration;
import java.time.Instant;
import org.docketline.sms.PhoneNumber;

/**
 * A claimed text on its way: the row, which of its claims this is, until when the carrier may be
 * called for it, and all that the carrier needs.
 */
record Outgoing(
    long id, int attempt, Instant callBefore, PhoneNumber to, String text, Duration goodFor) {}
