package org.docketline.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.docketline.sms.SentText;
import org.jboss.logging.Logger;

/** Keeps and counts the texts that the carrier took twice, which nothing should make happen. */
@Singleton
class ExtraCopies {
  private static final Logger LOG = Logger.getLogger(ExtraCopies.class);

  // The id of a text that another row has is mixed up, and no copy.
  private static final String NOTE =
      """
      insert into extra_copy (sid, message_id, seen_at)
      select ?1, id, ?3 from message
      where id = ?2 and sid <> ?1 and not exists (select from message where sid = ?1)
      on conflict (sid) do nothing""";
  private static final String KNOWN =
      """
      select sid from message where sid in (?1)
      union all select sid from extra_copy where sid in (?1)""";

  private final EntityManager entities;
  private final LogAfterCommit log;
  private final Clock clock;
  private final Counter doubled;

  ExtraCopies(EntityManager entities, LogAfterCommit log, Clock clock, MeterRegistry meters) {
    this.entities = entities;
    this.log = log;
    this.clock = clock;
    doubled =
        Counter.builder("docketline.messages.doubled")
            .description("Texts of which the carrier took a second copy")
            .register(meters);
  }

  /** Notes that the carrier took a text of this row beside the one that the row knows. */
  @Transactional
  void note(long messageId, String sid) {
    int noted =
        entities
            .createNativeQuery(NOTE)
            .setParameter(1, sid)
            .setParameter(2, messageId)
            .setParameter(3, clock.instant())
            .executeUpdate();
    if (noted == 1) {
      doubled.increment();
      log.add(
          LOG,
          Logger.Level.ERROR,
          "Message %d was accepted twice: also as %s".formatted(messageId, sid));
    }
  }

  /** Those of the texts that no row has, and that are no copy that we know. */
  @Transactional
  List<SentText> unknown(List<SentText> listed) {
    if (listed.isEmpty()) {
      return listed;
    }
    List<String> sids = listed.stream().map(SentText::sid).toList();
    List<?> found = entities.createNativeQuery(KNOWN).setParameter(1, sids).getResultList();
    Set<Object> known = new HashSet<>(found);
    return listed.stream().filter(text -> !known.contains(text.sid())).toList();
  }
}
