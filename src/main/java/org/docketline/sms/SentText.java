package org.docketline.sms;

import java.time.Instant;

/**
 * A text as the carrier remembers it. {@code createdAt} is in whole seconds; {@code errorCode} is
 * null unless it failed.
 */
public record SentText(
    String sid, String body, String status, Instant createdAt, Integer errorCode) {
  /** Without the body: it is a resident's. */
  @Override
  public String toString() {
    return "%s %s, created %s".formatted(sid, status, createdAt);
  }
}
