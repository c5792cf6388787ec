package org.docketline.resident;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What a session holds, since when, and until when unless it is used again. */
record SessionContent(Instant began, Instant end, String kept) {
  private static final String BREAK = "\n";
  private static final int PARTS = 3;

  static SessionContent of(String kept, Instant now) {
    return lasting(now, now, kept);
  }

  /** The same, used now: it lives on, though not for longer than a session may in all. */
  SessionContent used(Instant now) {
    return lasting(began, now, kept);
  }

  private static SessionContent lasting(Instant began, Instant now, String kept) {
    Instant last = began.plus(PageSession.AT_MOST);
    Instant end = now.plus(PageSession.LASTS);
    return new SessionContent(began, end.isBefore(last) ? end : last, kept);
  }

  boolean isOpen(Instant now) {
    return now.isBefore(end);
  }

  Duration left(Instant now) {
    return Duration.between(now, end);
  }

  String written() {
    return began.toEpochMilli() + BREAK + end.toEpochMilli() + BREAK + kept;
  }

  // One of an older release is over as one that is too old is.
  static Optional<SessionContent> read(String written) {
    String[] parts = written.split(BREAK, PARTS);
    return parts.length < PARTS
        ? Optional.empty()
        : Optional.of(new SessionContent(moment(parts[0]), moment(parts[1]), parts[2]));
  }

  private static Instant moment(String millis) {
    return Instant.ofEpochMilli(Long.parseLong(millis));
  }
}
