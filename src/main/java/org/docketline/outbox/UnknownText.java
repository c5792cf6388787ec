package org.docketline.outbox;

import java.time.Instant;
import java.util.UUID;
import org.docketline.sms.PhoneNumber;

/**
 * A text that was claimed, and of which we do not know whether the carrier has it. {@code since} is
 * the first of its claims: the claim itself, unless the text was freed and claimed again.
 */
record UnknownText(
    long id, UUID claim, PhoneNumber to, String text, Instant claimedAt, Instant since) {
  static UnknownText of(Message row, PhoneNumber to, String text) {
    Instant since = row.firstClaimedAt == null ? row.claimedAt : row.firstClaimedAt;
    return new UnknownText(row.id, row.claim, to, text, row.claimedAt, since);
  }

  boolean isResent() {
    return !since.equals(claimedAt);
  }

  /** Without phone and text: they are a resident's. */
  @Override
  public String toString() {
    return "message " + id;
  }
}
