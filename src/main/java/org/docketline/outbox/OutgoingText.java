package org.docketline.outbox;

import java.time.Duration;
import java.util.UUID;
import org.docketline.sms.PhoneNumber;

/**
 * A claimed text on its way: the row, the name of this claim, and what the carrier needs. The
 * number of the attempt would not do for a name: two instances count the same attempt where the
 * database has forgotten the commit of one.
 */
record OutgoingText(long id, UUID claim, PhoneNumber to, String text, Duration goodFor) {}
