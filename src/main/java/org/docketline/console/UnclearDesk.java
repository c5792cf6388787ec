package org.docketline.console;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.docketline.signin.ConsoleUser;
import org.docketline.staff.AuditAct;
import org.docketline.subscription.EndReason;
import org.docketline.subscription.Subscriber;
import org.docketline.subscription.Subscribers;

/**
 * Takes what a clerk says that words meant. Where they meant STOP, texts to whoever wrote them end
 * with it: a wish to stop counts in any reasonable words (47 CFR 64.1200(a)(10)). Nothing is sent.
 */
@Singleton
class UnclearDesk {
  /** Phones that are stopped in one go, each of them locked until all are. */
  private static final int AT_ONCE = 500;

  private static final String MARK =
      """
      update unclear_words set meant = :meant, note = :note, kept_back = :back, ends = :ends,
        open = :open, marked_by = :who, marked_at = :now, marks = marks + 1
      where id = :id and marks = :seen""";

  /** Whoever wrote the words of this id and gets texts; so ordered, no two clerks wait. */
  static final String TEXTED_STILL =
      """
      select t.subscriber_id from unclear_text t join subscriber s on s.id = t.subscriber_id
      where t.words_id = :id and not t.overruled and s.status <> 'STOPPED'
      order by t.subscriber_id limit :most""";

  private final EntityManager entities;
  private final Subscribers subscribers;
  private final ConsoleUser user;
  private final Clock clock;

  UnclearDesk(EntityManager entities, Subscribers subscribers, ConsoleUser user, Clock clock) {
    this.entities = entities;
    this.subscribers = subscribers;
    this.user = user;
    this.clock = clock;
  }

  /** What a clerk says of words: which mark they have seen, and what the new one is to be. */
  record Said(long id, int seen, MeantText meant, String note, boolean keptBack) {}

  /** Keeps it; false where somebody else has marked them since, or they are gone. */
  @Transactional
  public boolean mark(Said said) {
    boolean marked = mark(said, false);
    if (marked) {
      remember(said);
    }
    return marked;
  }

  private boolean mark(Said said, boolean open) {
    return entities
            .createNativeQuery(MARK)
            .setParameter("meant", said.meant().name())
            .setParameter("note", said.note())
            .setParameter("back", said.keptBack())
            .setParameter("ends", said.meant().ends().isPresent())
            .setParameter("open", open)
            .setParameter("who", user.name())
            .setParameter("now", clock.instant())
            .setParameter("id", said.id())
            .setParameter("seen", said.seen())
            .executeUpdate()
        == 1;
  }

  private void remember(Said said) {
    user.did(
        AuditAct.SAID_WHAT_WAS_MEANT,
        "words " + said.id(),
        said.meant().words() + (said.note().isEmpty() ? "" : " - " + said.note()));
  }

  /**
   * Keeps it, and stops the phones that wrote it and have not said otherwise since; false as {@link
   * #mark}, and then none is stopped. Where there are more than {@link #AT_ONCE} the words stay on
   * the open list.
   */
  @Transactional
  public boolean stop(Said said) {
    EndReason why = said.meant().ends().orElseThrow();
    List<Long> ids = textedStill(said.id());
    // Phones before words, as whoever texts just now.
    List<Subscriber> phones =
        ids.stream().limit(AT_ONCE).map(subscribers::locked).filter(Objects::nonNull).toList();
    if (!mark(said, ids.size() > AT_ONCE)) {
      return false;
    }
    remember(said);
    phones.stream().filter(one -> !one.hasStopped()).forEach(one -> stop(one, why, said));
    return true;
  }

  private List<Long> textedStill(long id) {
    List<?> ids =
        entities
            .createNativeQuery(TEXTED_STILL, Long.class)
            .setParameter("id", id)
            .setParameter("most", AT_ONCE + 1)
            .getResultList();
    return ids.stream().map(Long.class::cast).toList();
  }

  private void stop(Subscriber phone, EndReason why, Said said) {
    subscribers.stop(phone, why, "texted words that a clerk read as " + reading(why));
    user.did(AuditAct.STOPPED, "subscriber " + phone.id, "words " + said.id() + ": " + said.note());
  }

  private static String reading(EndReason why) {
    return why == EndReason.WRONG_NUMBER ? "wrong person" : "STOP";
  }
}
