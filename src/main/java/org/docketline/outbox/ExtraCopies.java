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

  private static final String KNOWN =
      """
      select sid from message where sid in (?1)
      union all select sid from extra_copy where sid in (?1)
      union all select sid from staff_text where sid in (?1)""";

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

  /**
   * Notes that the carrier took a text of this row beside the one that the row knows. The id of a
   * text that another row has is mixed up, and no copy.
   */
  @Transactional
  void note(long messageId, String sid) {
    Message row = Message.lockedWithCarried(messageId).get(0);
    boolean isOther = row.sid != null && !row.sid.equals(sid);
    if (isOther && !Message.isKnown(sid) && ExtraCopy.findById(sid) == null) {
      ExtraCopy.of(row, sid, clock.instant()).persist();
      row.detail = "accepted twice: also as " + sid;
      doubled.increment();
      log.add(LOG, Logger.Level.ERROR, "%s: %s".formatted(MessageLabel.of(row), row.detail));
    }
  }

  /** Those of the texts that no row has, and that are no copy and no text to staff. */
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
