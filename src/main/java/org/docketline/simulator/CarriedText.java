package org.docketline.simulator;

import java.time.Instant;
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

  static CarriedText of(
      String phone, TextDirection direction, String body, String status, Instant now) {
    String sid = "SM" + UUID.randomUUID().toString().replace("-", "");
    return new CarriedText(sid, phone, direction, body, status, now, now);
  }

  CarriedText with(String newStatus, Instant now) {
    return new CarriedText(sid, phone, direction, body, newStatus, createdAt, now);
  }

  boolean isOnPhoneOnly() {
    return direction == TextDirection.NOTE;
  }
}
