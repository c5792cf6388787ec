package org.docketline.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Lets no text of any instance go out until a person says so. The texts that wait keep their
 * places; what is of no more use by then is not sent. Unlike a {@link SendingHalt}, which may come
 * besides, nothing ends it by itself.
 */
@Singleton
public class SendingPauses {
  private static final Logger LOG = Logger.getLogger(SendingPauses.class);
  private static final Duration LONG = Duration.ofHours(1);
  private static final String BEGIN =
      """
      insert into sending_pause (since, who, why) values (?1, ?2, ?3) on conflict do nothing""";

  private final EntityManager entities;
  private final WaitingTexts waiting;
  private final Clock clock;

  SendingPauses(EntityManager entities, WaitingTexts waiting, Clock clock, MeterRegistry meters) {
    this.entities = entities;
    this.waiting = waiting;
    this.clock = clock;
    Gauge.builder("docketline.sending.paused", this, pauses -> pauses.current().isPresent() ? 1 : 0)
        .description("1 while somebody of the county lets nothing go out")
        .register(meters);
  }

  /** The one that lasts. */
  @Transactional
  public Optional<SendingPause> current() {
    return SendingPause.find("endedAt is null").firstResultOptional();
  }

  /** So many of them, newest first. */
  @Transactional
  public List<SendingPause> latest(int most) {
    return SendingPause.find("order by id desc").page(0, most).list();
  }

  /** Begins one; false where somebody else's lasts already. */
  @Transactional
  public boolean begin(String who, String why) {
    int begun =
        entities
            .createNativeQuery(BEGIN)
            .setParameter(1, clock.instant())
            .setParameter(2, who)
            .setParameter(3, why)
            .executeUpdate();
    if (begun == 1) {
      LOG.warn("All sending is paused at the console, and nothing is lost");
    }
    return begun == 1;
  }

  /** Ends the one of this id; false where somebody else has. */
  @Transactional
  public boolean end(long id, String who, String why) {
    int ended =
        SendingPause.update(
            "endedAt = ?1, endedBy = ?2, endedWhy = ?3 where id = ?4 and endedAt is null",
            clock.instant(),
            who,
            why,
            id);
    if (ended == 1) {
      LOG.info("Sending is resumed at the console");
    }
    return ended == 1;
  }

  /** Says so, again and again, where one lasts for so long that it may have been forgotten. */
  @Transactional
  public void watch() {
    current()
        .filter(pause -> !pause.since.plus(LONG).isAfter(clock.instant()))
        .ifPresent(
            pause ->
                LOG.errorf(
                    "All sending is paused since %s, and %d texts wait: the console resumes it",
                    pause.since, waiting.count().waiting()));
  }

  /** In words, for operators. */
  String inWords() {
    return current().map(pause -> "since %s by %s".formatted(pause.since, pause.who)).orElse("no");
  }
}
