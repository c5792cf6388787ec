package org.docketline.notice;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.docketline.docket.CourtDirectory;
import org.docketline.notice.ReminderCandidates.Candidate;
import org.docketline.notice.RemindersToPlan.Cause;
import org.docketline.notice.RemindersToPlan.Look;
import org.docketline.outbox.HearingAsTold;
import org.docketline.outbox.Outbox;
import org.docketline.outbox.PlannedText;
import org.docketline.outbox.SendUrgency;

/**
 * Plans the reminders that are due now. Everything is looked at when a day begins or its reminders
 * fall due, at the start of each instance, and every hour in case something was missed; in between
 * only what {@link RemindersToPlan} names.
 */
@Singleton
public class ReminderPlanning {
  private static final Comparator<Candidate> ONE_ORDER =
      comparing(Candidate::hearing).thenComparing(Candidate::subscription);

  private final RemindersToPlan toPlan;
  private final ReminderCandidates candidates;
  private final Outbox outbox;
  private final NoticeSchedule schedule;
  private final CourtDirectory courts;
  private final Clock clock;

  // Another release, or other settings, may owe what was looked at in vain before.
  private volatile boolean started;

  ReminderPlanning(
      RemindersToPlan toPlan,
      ReminderCandidates candidates,
      Outbox outbox,
      NoticeSchedule schedule,
      CourtDirectory courts,
      Clock clock) {
    this.toPlan = toPlan;
    this.candidates = candidates;
    this.outbox = outbox;
    this.schedule = schedule;
    this.courts = courts;
    this.clock = clock;
  }

  /** Plans what is due; doing it again plans nothing more. */
  public void planDue() {
    QuarkusTransaction.joiningExisting().run(() -> plan(clock.instant()));
    started = true;
  }

  private void plan(Instant now) {
    Look look = toPlan.look();
    if (!started || look.isDue(now)) {
      planAllInTurn(now);
    } else if (look.caused()) {
      planCaused(now);
    }
  }

  // Where several instances come to it at once, the first does it for all.
  private void planAllInTurn(Instant now) {
    boolean isDue = toPlan.awaitTurn(now).isDue(now);
    if (isDue || !started) {
      planAll(now);
    }
  }

  private void planCaused(Instant now) {
    List<Cause> causes = toPlan.take();
    if (causes.stream().anyMatch(Cause::isEverything)) {
      toPlan.awaitTurn(now);
      planAll(now);
    } else {
      planSome(candidates.of(citations(causes), now), now);
    }
  }

  // Nobody waits for another with a text planned: of two who plan the same, one would be undone.
  private void planSome(List<Candidate> found, Instant now) {
    toPlan.lookBy(nextLook(found, now));
    planOwed(found, now);
  }

  private Set<Long> citations(List<Cause> causes) {
    List<Cause> runs = causes.stream().filter(cause -> cause.runId() != null).toList();
    Set<Long> citations = new LinkedHashSet<>(toPlan.changed(runs));
    causes.stream().map(Cause::citationId).filter(Objects::nonNull).forEach(citations::add);
    return citations;
  }

  // What is taken first is seen by the look that follows.
  private void planAll(Instant now) {
    toPlan.take();
    List<Candidate> found = candidates.all(now);
    planOwed(found, now);
    toPlan.lookAgainAt(nextLook(found, now));
  }

  private Instant nextLook(List<Candidate> found, Instant now) {
    return Stream.concat(firstNotYet(found, now).stream(), turns(now))
        .min(naturalOrder())
        .orElseThrow();
  }

  /**
   * From when on more may be owed than now: in an hour, on another day, at the hour they go out.
   */
  private Stream<Instant> turns(Instant now) {
    return Stream.concat(
        Stream.of(now.plus(RemindersToPlan.AT_LEAST_EVERY)),
        courts.zones().stream().flatMap(zone -> turns(zone, now)));
  }

  private Stream<Instant> turns(ZoneId zone, Instant now) {
    LocalDate today = now.atZone(zone).toLocalDate();
    Instant sendAt = today.atTime(schedule.plan().sendAt()).atZone(zone).toInstant();
    return Stream.of(sendAt, today.plusDays(1).atStartOfDay(zone).toInstant())
        .filter(now::isBefore);
  }

  // In one order, so that two instances who plan the same do not wait for each other.
  private void planOwed(List<Candidate> found, Instant now) {
    List<Candidate> owed =
        found.stream().filter(one -> isOwed(one, now)).sorted(ONE_ORDER).toList();
    owed.stream().filter(Candidate::again).map(Candidate::cause).forEach(outbox::free);
    outbox.addAll(owed.stream().map(this::planned).toList());
  }

  // On the day itself a reminder falls due by its hearing's hour.
  private Optional<Instant> firstNotYet(List<Candidate> found, Instant now) {
    return found.stream().map(this::dueAt).filter(now::isBefore).min(naturalOrder());
  }

  private Instant dueAt(Candidate hearing) {
    return schedule.plan().dueAt(hearing.date(), hearing.time(), hearing.zoneId(), hearing.lead());
  }

  private boolean isOwed(Candidate hearing, Instant now) {
    return schedule
        .plan()
        .owed(hearing.date(), hearing.time(), hearing.zoneId(), hearing.knownSince(), now)
        .isPresent();
  }

  private PlannedText planned(Candidate candidate) {
    int lead = candidate.lead();
    ZoneId zone = candidate.zoneId();
    return new PlannedText(
        candidate.subscriber(),
        candidate.subscription(),
        Notice.REMINDER.key(),
        candidate.cause(),
        candidate.hearing(),
        candidate.version(),
        lead,
        new HearingAsTold(candidate.date(), candidate.time(), candidate.court(), candidate.room()),
        lead <= 1 ? SendUrgency.FIRST : Notice.REMINDER.urgency(),
        schedule.nextSending(zone, Optional.of(candidate.begins())),
        schedule.plan().staleAt(candidate.date(), candidate.time(), zone, lead));
  }
}
