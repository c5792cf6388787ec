package org.docketline.outbox;

import java.time.Instant;
import org.docketline.sms.PhoneNumber;

/** A text of which we do not know whether the carrier has it. */
record Lost(long id, PhoneNumber to, String text, Instant claimedAt) {}
