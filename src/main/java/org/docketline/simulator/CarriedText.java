package org.docketline.simulator;

import java.time.Instant;
import java.util.OptionalInt;
import java.util.UUID;

/** One text of a phone at one moment of its life; a later status is a new value. */
record CarriedText(
    String sid,
    String phone,
    TextDirection direction,
    String body,
    String status,
    Instant createdAt,
    Instant updatedAt) {
  static final String UNDELIVERED = "undelivered";

  static CarriedText of(
      String phone, TextDirection direction, String body, String status, Instant now) {
    String sid = "SM" + UUID.randomUUID().toString().replace("-", "");
    return new CarriedText(sid, phone, direction, body, status, now, now);
  }

  CarriedText with(String newStatus, Instant now) {
    return new CarriedText(sid, phone, direction, body, newStatus, createdAt, now);
  }

  /** Only a phone that is off keeps a text from being delivered here. */
  OptionalInt errorCode() {
    return status.equals(UNDELIVERED) ? OptionalInt.of(PhonePower.OFF_CODE) : OptionalInt.empty();
  }

  boolean isOnPhoneOnly() {
    return direction == TextDirection.NOTE;
  }
}
