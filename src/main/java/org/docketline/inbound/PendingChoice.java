package org.docketline.inbound;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.docketline.docket.CitationNumber;
import org.docketline.subscription.Subscriber;
import org.docketline.understanding.OptionPick;

/** The last question that we asked a subscriber. It stays open for a day. */
@Entity
@Table(name = "choice")
public class PendingChoice extends PanacheEntityBase {
  /** What the question is about. */
  public enum Kind {
    /** In which court the ticket is, where several courts have its number. */
    COURT(OptionPick.Asked.TO_KEEP),
    /** Which ticket to leave. */
    TICKET(OptionPick.Asked.TO_LEAVE),
    /** In which language to be texted. */
    LANGUAGE(OptionPick.Asked.WHICH),
    /** A fact that only the driver of the tickets would know. */
    FACT(OptionPick.Asked.WHICH),
    /** Whether all that is known of the phone is to be deleted. */
    ERASE(OptionPick.Asked.WHICH),
    /** Whether texts are still wanted, where they were stopped in doubt. */
    WAKE(OptionPick.Asked.WHICH);

    private final OptionPick.Asked asks;

    Kind(OptionPick.Asked asks) {
      this.asks = asks;
    }

    OptionPick.Asked asks() {
      return asks;
    }
  }

  private static final String REPEATED = "\nagain";
  private static final Duration OPEN = Duration.ofDays(1);

  @Id
  @Column(name = "subscriber_id")
  public Long subscriberId;

  @Enumerated(EnumType.STRING)
  public Kind kind;

  /** The number that several courts have; below it, a line for each time we asked again. */
  @Convert(converter = SealedSubject.class)
  public String subject;

  @Convert(converter = SealedOptions.class)
  public List<String> options;

  @Column(name = "asked_at")
  public Instant askedAt;

  /** How many answers were wrong within the day; asking again does not reset it. */
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

  /** Whether a text may still answer it. */
  boolean isOpen(Instant now) {
    return isOfToday(now) && !options.isEmpty();
  }

  /** How many answers were wrong within a day of the last question. */
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

  /** The number that several courts have. */
  CitationNumber number() {
    return new CitationNumber(subject.lines().findFirst().orElseThrow());
  }

  /** How often it was asked again since. */
  int repeats() {
    return subject == null ? 0 : Math.toIntExact(subject.lines().count()) - 1;
  }

  /** Notes that it was asked again. */
  void repeat() {
    subject = (subject == null ? "" : subject) + REPEATED;
  }

  /** Closes the question; the row stays, since it counts the wrong answers. */
  void close() {
    options = List.of();
  }
}
