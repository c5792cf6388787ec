package org.docketline.notice;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.docketline.docket.CourtChange;
import org.docketline.docket.CourtsTold;
import org.docketline.docket.Hearing;
import org.docketline.outbox.HearingAsTold;
import org.docketline.outbox.Outbox;
import org.docketline.outbox.PlannedText;
import org.docketline.outbox.SendUrgency;
import org.docketline.subscription.Subscription;
import org.jboss.logging.Logger;

/**
 * Tells those with a hearing ahead in a court that the court itself has moved, or its telephone.
 */
@Singleton
public class CourtMoves {
  private static final Logger LOG = Logger.getLogger(CourtMoves.class);
  private static final String AHEAD_THERE =
      """
      select h.id, s.id
      from placed_hearing h join citation c on c.id = h.citation_id and c.status <> 'CLOSED'
      join subscription s on s.citation_id = h.citation_id and s.status = 'ACTIVE'
      where h.code = ?1 and h.status = 'SCHEDULED' and h.date >= ?2
      order by s.subscriber_id, h.date, h.time, h.id""";

  private final EntityManager entities;
  private final CourtsTold courts;
  private final Outbox outbox;
  private final NoticeSchedule schedule;
  private final RemindersToPlan reminders;
  private final Clock clock;

  CourtMoves(
      EntityManager entities,
      CourtsTold courts,
      Outbox outbox,
      NoticeSchedule schedule,
      RemindersToPlan reminders,
      Clock clock) {
    this.entities = entities;
    this.courts = courts;
    this.outbox = outbox;
    this.schedule = schedule;
    this.reminders = reminders;
    this.clock = clock;
  }

  /** Plans one text for each person and court, about their next hearing there. */
  @Transactional
  public void tell() throws SQLException {
    List<CourtChange> changes = courts.takeChanges();
    changes.forEach(this::tell);
    if (!changes.isEmpty()) {
      reminders.planAll();
    }
  }

  @SuppressWarnings("unchecked") // a native query's result is untyped
  private void tell(CourtChange change) {
    List<Object[]> ahead =
        entities
            .createNativeQuery(AHEAD_THERE)
            .setParameter(1, change.court().code())
            .setParameter(2, change.court().today(clock))
            .getResultList();
    Set<Long> told = new HashSet<>();
    for (Object[] one : ahead) {
      Hearing hearing = Hearing.findById(one[0]);
      Subscription followed = Subscription.findById(one[1]);
      if (!followed.declines(hearing) && told.add(followed.subscriberId)) {
        plan(change, followed, hearing);
      }
    }
    LOG.infof(
        "Court %s has another %s: %d people with a hearing ahead there are told",
        change.court().code(), change.moved() ? "address" : "telephone", told.size());
  }

  private void plan(CourtChange change, Subscription to, Hearing hearing) {
    Notice notice = change.moved() ? Notice.COURT_MOVED : Notice.COURT_PHONE;
    String event = "/court " + change.court().code() + "/" + clock.instant();
    LocalDate tomorrow = change.court().today(clock).plusDays(1);
    outbox.add(
        new PlannedText(
            to.subscriberId,
            to.id,
            notice.key(),
            notice.key() + event + "/subscription " + to.id,
            hearing.id,
            hearing.version,
            null,
            HearingWords.told(hearing),
            hearing.date.isAfter(tomorrow) ? notice.urgency() : SendUrgency.FIRST,
            schedule.nextSending(hearing, HearingAsTold.NOTHING),
            schedule.start(hearing)));
  }
}
