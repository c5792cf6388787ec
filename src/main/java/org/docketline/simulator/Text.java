package org.docketline.simulator;

import java.time.Instant;
import java.util.UUID;

/** One text of a phone at one moment of its life; a later status is a new value. */
record Text(
    String sid,
    String phone,
    Direction direction,
    String body,
    String status,
    Instant createdAt,
    Instant updatedAt) {

  static Text of(String phone, Direction direction, String body, String status, Instant now) {
    String sid = "SM" + UUID.randomUUID().toString().replace("-", "");
    return new Text(sid, phone, direction, body, status, now, now);
  }

  Text with(String newStatus, Instant now) {
    return new Text(sid, phone, direction, body, newStatus, createdAt, now);
  }

  boolean isOnPhoneOnly() {
    return direction == Direction.NOTE;
  }
}
