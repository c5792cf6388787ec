package org.docketline.inbound;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.docketline.subscription.Subscriber;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a phone was last asked: which of several, or whose ticket it is. Open for a day. */
@Entity
@Table(name = "choice")
public class PendingChoice extends PanacheEntityBase {
  /** What may be asked. */
  public enum Kind {
    /** Which court's ticket, where several have the number. */
    COURT,
    /** Which ticket to leave. */
    TICKET,
    LANGUAGE,
    /** What only the driver would know of the tickets. */
    FACT
  }

  private static final Duration OPEN = Duration.ofDays(1);

  @Id
  @Column(name = "subscriber_id")
  public Long subscriberId;

  @Enumerated(EnumType.STRING)
  public Kind kind;

  /** The number that several courts have. */
  public String subject;

  @JdbcTypeCode(SqlTypes.ARRAY)
  public List<String> options;

  @Column(name = "asked_at")
  public Instant askedAt;

  /** Answers that did not match; asking again does not forgive them. */
  public int misses;

  static void ask(
      Subscriber subscriber, Kind kind, String subject, List<String> options, Instant now) {
    PendingChoice before = findById(subscriber.id);
    PendingChoice choice = before == null ? of(subscriber) : before;
    choice.misses = choice.isOfToday(now) ? choice.misses : 0;
    choice.kind = kind;
    choice.subject = subject;
    choice.options = List.copyOf(options);
    choice.askedAt = now;
    choice.persist();
  }

  private static PendingChoice of(Subscriber subscriber) {
    var choice = new PendingChoice();
    choice.subscriberId = subscriber.id;
    return choice;
  }

  /** What it may still answer. */
  static Optional<PendingChoice> open(Subscriber subscriber, Instant now) {
    return ofToday(subscriber, now).filter(choice -> !choice.options.isEmpty());
  }

  /** How many answers of this phone did not match within a day of the last question. */
  static int misses(Subscriber subscriber, Instant now) {
    return ofToday(subscriber, now).map(choice -> choice.misses).orElse(0);
  }

  private static Optional<PendingChoice> ofToday(Subscriber subscriber, Instant now) {
    return PendingChoice.<PendingChoice>findByIdOptional(subscriber.id)
        .filter(choice -> choice.isOfToday(now));
  }

  private boolean isOfToday(Instant now) {
    return askedAt != null && now.isBefore(askedAt.plus(OPEN));
  }

  /** It is answered; what did not match before is remembered. */
  void close() {
    options = List.of();
  }
}
