package org.docketline.outbox;

import static java.util.stream.Collectors.groupingBy;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.docketline.settings.SettingProblems;
import org.docketline.subscription.Subscriber;

/** Claims due rows for one instance: each row once, and the rows of one person together. */
@Singleton
class MessageClaims {
  // All rows of a claim are worded before the first is sent, so that a long claim delays it.
  static final int MOST_AT_ONCE = 100;
  // The claim itself asks whether sending is paused, so that none is made once the pause is there.
  private static final String DUE =
      """
      select * from message where status = 'CREATED' and due_at <= ?1 and expires_at > ?1
        and not exists (select from sending_pause where ended_at is null)
      order by urgency, due_at limit ?2 for update skip locked""";
  // The order is that of the index. Without an order, PostgreSQL may choose to read the whole table
  // to find a single row, and there may be none.
  private static final String ANY_DUE =
      """
      select id from message where status = 'CREATED' and due_at <= ?1 and expires_at > ?1
        and not exists (select from sending_pause where ended_at is null)
      order by urgency, due_at limit 1""";
  // The other due rows of the same people are claimed with theirs, even from the end of the queue.
  private static final String WITH_THEM =
      """
      select * from message where status = 'CREATED' and due_at <= ?1 and expires_at > ?1
        and subscriber_id in (?2) and id not in (?3)
      order by urgency, due_at for update skip locked""";
  // The lock on a person keeps the person's other due rows for this claim, so that one text can say
  // them all.
  private static final String PEOPLE =
      "select * from subscriber where id in (?1) order by id for update skip locked";

  private final EntityManager entities;
  private final MessageText words;
  private final MessageComposer composer;
  private final TransactionSynchronizationRegistry transaction;
  private final Clock clock;

  MessageClaims(
      EntityManager entities,
      MessageText words,
      MessageComposer composer,
      SendingConfig config,
      TransactionSynchronizationRegistry transaction,
      Clock clock) {
    this.entities = entities;
    this.words = words;
    this.composer = composer;
    this.transaction = transaction;
    this.clock = clock;
    new SettingProblems().addAll(SendingProblems.problems(config)).throwIfAny();
  }

  /** Whether anything may be sent now; cheap, so that an idle service asks for nothing else. */
  @Transactional
  boolean anyDue() {
    var due = entities.createNativeQuery(ANY_DUE).setParameter(1, clock.instant());
    return !due.getResultList().isEmpty();
  }

  /** Claims up to so many rows and commits, so that no transaction is open while we call out. */
  @Transactional
  List<OutgoingText> claim(int most) {
    Instant now = clock.instant();
    List<Message> due = rows(DUE, Message.class, now, Math.min(most, MOST_AT_ONCE));
    if (due.isEmpty()) {
      return List.of();
    }
    // No query below reads what this claim writes. In the usual mode, Hibernate would compare every
    // loaded row before each query.
    entities.setFlushMode(FlushModeType.COMMIT);
    List<Subscriber> people = rows(PEOPLE, Subscriber.class, subscribers(due));
    List<Message> all = Stream.concat(due.stream(), withThem(people, due, now)).toList();
    words.gather(all);
    Map<Long, List<Message>> days = all.stream().collect(groupingBy(row -> row.subscriberId));
    List<OutgoingText> claimed =
        people.stream()
            .map(person -> composer.claim(person, days.get(person.id)))
            .flatMap(Optional::stream)
            .toList();
    requireCommit();
    return claimed;
  }

  // A failed statement marks the transaction for rollback, even where the code only puts a row off
  // because of it, and such a transaction ends without an error. The rows claimed before would then
  // be sent without a claim, and sent again by the next claim.
  private void requireCommit() {
    if (transaction.getRollbackOnly()) {
      throw new IllegalStateException("Nothing was claimed: the transaction cannot be committed");
    }
  }

  private Stream<Message> withThem(List<Subscriber> people, List<Message> due, Instant now) {
    List<Long> claimed = due.stream().map(message -> message.id).toList();
    List<Long> theirs = people.stream().map(person -> person.id).toList();
    return theirs.isEmpty()
        ? Stream.of()
        : rows(WITH_THEM, Message.class, now, theirs, claimed).stream();
  }

  private static List<Long> subscribers(List<Message> due) {
    return due.stream().map(message -> message.subscriberId).distinct().toList();
  }

  private <T> List<T> rows(String sql, Class<T> of, Object... facts) {
    var query = entities.createNativeQuery(sql, of);
    for (int i = 0; i < facts.length; i++) {
      query.setParameter(i + 1, facts[i]);
    }
    List<?> found = query.getResultList();
    return found.stream().map(of::cast).toList();
  }
}
