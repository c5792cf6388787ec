package org.docketline.outbox;

import java.time.Instant;
import java.util.UUID;
import org.docketline.sms.PhoneNumber;

/** A text of which we do not know whether the carrier has it, as of one of its claims. */
record UnknownText(long id, UUID claim, PhoneNumber to, String text, Instant claimedAt) {}
