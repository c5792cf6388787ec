package org.docketline.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Asks the database whether a claim still counts. It answers that and no clock, because an instance
 * that was paused cannot know for how long. The instance that gives a claim up waits until a call
 * that was allowed here has ended, and only then asks the carrier.
 */
@Singleton
class StandingClaims {
  private static final String OURS =
      """
      select m.claim from message m
      join unnest(cast(?1 as bigint[]), cast(?2 as uuid[])) as asked (id, claim)
        on m.id = asked.id and m.claim = asked.claim
      where m.status = 'SENDING'""";

  /** An older yes counts no more, since calls that were allowed must end in time. */
  private static final Duration GOOD_FOR = Duration.ofSeconds(1);

  private static final int TRIES = 3;

  private final EntityManager entities;
  private final Gathered<OutgoingText, Asked> questions = new Gathered<>(this::ask);

  StandingClaims(EntityManager entities) {
    this.entities = entities;
  }

  /** Whether it was ours, when it was asked; a moment of {@link System#nanoTime}. */
  private record Asked(boolean ours, long at) {
    boolean isFresh() {
      return System.nanoTime() - at < GOOD_FOR.toNanos();
    }
  }

  boolean isOurs(OutgoingText text) {
    for (int tried = 0; tried < TRIES; tried++) {
      Asked asked = questions.ask(text);
      if (!asked.ours() || asked.isFresh()) {
        return asked.ours();
      }
    }
    return false;
  }

  private List<Asked> ask(List<OutgoingText> texts) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              long at = System.nanoTime(); // before the question
              Set<Object> ours = ours(texts);
              return texts.stream()
                  .map(text -> new Asked(ours.contains(text.claim()), at))
                  .toList();
            });
  }

  private Set<Object> ours(List<OutgoingText> texts) {
    List<?> found =
        entities
            .createNativeQuery(OURS, UUID.class)
            .setParameter(1, texts.stream().map(OutgoingText::id).toArray(Long[]::new))
            .setParameter(2, texts.stream().map(OutgoingText::claim).toArray(UUID[]::new))
            .getResultList();
    return new HashSet<>(found);
  }
}
