package org.docketline.outbox;

import java.time.Instant;
import java.util.UUID;
import org.docketline.sms.PhoneNumber;

/** A text that was claimed, and of which we do not know whether the carrier has it. */
record UnknownText(long id, UUID claim, PhoneNumber to, String text, Instant claimedAt) {}
