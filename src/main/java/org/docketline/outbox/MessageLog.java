package org.docketline.outbox;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docketline.sms.PhoneNumber;
import org.jboss.logging.Logger;

/**
 * Writes one line to the log for each thing that happens to a text, with ids and the last four of
 * the phone. Where the phone is not at hand it is left out: to open it would cost a query a line.
 */
@Singleton
class MessageLog {
  private static final Logger LOG = Logger.getLogger(MessageLog.class);

  private final LogAfterCommit log;

  MessageLog(LogAfterCommit log) {
    this.log = log;
  }

  void planned(long id, PlannedText text) {
    var name = new MessageLabel(id, text.notice(), text.subscriberId());
    add(name, MessageStatus.CREATED, "planned for " + text.cause() + ", due " + text.dueAt());
  }

  /** Tells where this row stands now. */
  void tell(Message row) {
    tell(row, null);
  }

  /** Tells the same of a row whose phone is at hand. */
  void tell(Message row, PhoneNumber phone) {
    String words =
        Stream.of(
                status(row),
                phone == null ? null : "phone " + phone,
                row.errorCode == null ? null : "code " + row.errorCode,
                row.detail)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    add(MessageLabel.of(row), row.status, words);
  }

  void add(MessageLabel name, MessageStatus status, String words) {
    boolean alarming = status == MessageStatus.UNKNOWN || status == MessageStatus.REFUSED;
    log.add(LOG, alarming ? Logger.Level.WARN : Logger.Level.INFO, name + ": " + words);
  }

  private static String status(Message row) {
    return switch (row.status) {
      case CREATED -> "waits until " + row.dueAt;
      case SENDING ->
          row.carriedBy == null
              ? "claimed, attempt %d, %d segments".formatted(row.attempts, row.segments)
              : "claimed with message " + row.carriedBy;
      case ACCEPTED ->
          row.carriedBy == null
              ? "accepted as " + row.sid
              : "accepted with message " + row.carriedBy;
      case UNKNOWN, SENT, DELIVERED, UNDELIVERED, REFUSED, EXPIRED, SUPERSEDED ->
          row.status.name().toLowerCase(Locale.ROOT);
    };
  }
}
