package org.docketline.outbox;

import java.time.Duration;
import org.docketline.sms.PhoneNumber;

/** A claimed text on its way: the row, which of its claims this is, and what the carrier needs. */
record Outgoing(
    long id, int attempt, PhoneNumber to, String text, int segments, Duration goodFor) {}
