package org.docketline.outbox;

import java.time.Duration;
import org.docketline.sms.PhoneNumber;

/** A claimed text on its way: the row, and all that the carrier needs. */
record Outgoing(long id, PhoneNumber to, String text, Duration goodFor) {}
