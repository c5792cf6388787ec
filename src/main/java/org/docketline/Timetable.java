package org.docketline;

import io.micrometer.core.annotation.Timed;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.docketline.alert.StaffAlerts;
import org.docketline.alert.TroubleWatch;
import org.docketline.bounds.ActBounds;
import org.docketline.feed.FeedConfig;
import org.docketline.feed.Feeds;
import org.docketline.figures.HearingCounts;
import org.docketline.figures.TextCounting;
import org.docketline.inbound.MissedTexts;
import org.docketline.keys.KeyRotation;
import org.docketline.lookup.LookUpPoll;
import org.docketline.notice.Notices;
import org.docketline.notice.ReminderPlanning;
import org.docketline.outbox.CarrierFiltering;
import org.docketline.outbox.Reconciler;
import org.docketline.outbox.Sender;
import org.docketline.outbox.SendingPauses;
import org.docketline.outbox.UntoldTexts;
import org.docketline.outcomes.OutcomeRecord;
import org.docketline.polling.FeedPoll;
import org.docketline.retention.Retention;
import org.docketline.simulator.DayPassed;
import org.docketline.staff.StaffSessions;
import org.docketline.subscription.SignUps;
import org.jboss.logging.Logger;

/**
 * Every timer of the service, in the order of a text's life. Each may run in any number of
 * instances at once and may be late or missed: what is due is read from the database, never from
 * the timer.
 */
@Singleton
class Timetable {
  private static final Logger LOG = Logger.getLogger(Timetable.class);
  private static final int STOP_SECONDS = 60;

  /** What no resident waits for leaves the first seconds to those who text. */
  private static final String SETTLED = "5s";

  private final ReadWriteLock open = new ReentrantReadWriteLock();
  private final Scheduler scheduler;
  private final Feeds feeds;
  private final FeedPoll poll;
  private final LookUpPoll lookUps;
  private final ReminderPlanning reminders;
  private final Notices notices;
  private final Sender sender;
  private final Reconciler reconciler;
  private final MissedTexts missed;
  private final CarrierFiltering filtering;
  private final UntoldTexts untold;
  private final TroubleWatch troubles;
  private final StaffAlerts alerts;
  private final SendingPauses pauses;
  private final SignUps signUps;
  private final ActBounds bounds;
  private final StaffSessions sessions;
  private final TextCounting texts;
  private final HearingCounts hearings;
  private final OutcomeRecord outcomes;
  private final Retention retention;
  private final KeyRotation keys;

  Timetable(
      Scheduler scheduler,
      Feeds feeds,
      FeedPoll poll,
      LookUpPoll lookUps,
      ReminderPlanning reminders,
      Notices notices,
      Sender sender,
      Reconciler reconciler,
      MissedTexts missed,
      CarrierFiltering filtering,
      UntoldTexts untold,
      TroubleWatch troubles,
      StaffAlerts alerts,
      SendingPauses pauses,
      SignUps signUps,
      ActBounds bounds,
      StaffSessions sessions,
      TextCounting texts,
      HearingCounts hearings,
      OutcomeRecord outcomes,
      Retention retention,
      KeyRotation keys) {
    this.scheduler = scheduler;
    this.feeds = feeds;
    this.poll = poll;
    this.lookUps = lookUps;
    this.reminders = reminders;
    this.notices = notices;
    this.sender = sender;
    this.reconciler = reconciler;
    this.missed = missed;
    this.filtering = filtering;
    this.untold = untold;
    this.troubles = troubles;
    this.alerts = alerts;
    this.pauses = pauses;
    this.signUps = signUps;
    this.bounds = bounds;
    this.sessions = sessions;
    this.texts = texts;
    this.hearings = hearings;
    this.outcomes = outcomes;
    this.retention = retention;
    this.keys = keys;
  }

  /** Each feed at its own times: what changed is planned in the poll's transaction. */
  void pollFeeds(@Observes StartupEvent start) {
    if (scheduler.isStarted()) {
      feeds.names().forEach(this::pollFeed);
    }
  }

  private void pollFeed(String name) {
    FeedConfig config = feeds.config(name);
    var job =
        scheduler
            .newJob("feed " + name)
            .setConcurrentExecution(ConcurrentExecution.SKIP)
            .setTask(execution -> whileOpen(() -> poll(name)));
    config
        .cron()
        .ifPresentOrElse(job::setCron, () -> job.setInterval(config.every().toSeconds() + "s"));
    job.schedule();
  }

  private void poll(String name) {
    if (feeds.config(name).kind() == FeedConfig.Kind.LOOKUP) {
      lookUps.poll(name);
    } else {
      poll.poll(name);
    }
  }

  /** Reminders are planned on the day of their lead, so that moved dates need no undoing. */
  @Timed(value = "docketline.reminders.plan", description = "Planning the reminders that are due")
  @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
  void planReminders() {
    whileOpen(reminders::planDue);
  }

  @Scheduled(every = "15s", delayed = SETTLED, concurrentExecution = ConcurrentExecution.SKIP)
  void endWatches() {
    whileOpen(notices::endWatches);
  }

  /** Goes on for as long as something is due. */
  @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
  void send() {
    whileOpen(sender::sendDue);
  }

  /** After sending: what was lost on the way is asked about, what is too late is put away. */
  @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
  void settle() {
    whileOpen(reconciler::settle);
  }

  /** What came while we could not be reached, such as a STOP; the carrier may be ourselves. */
  @Scheduled(every = "2m", delayed = SETTLED, concurrentExecution = ConcurrentExecution.SKIP)
  void catchUpOnTexts() {
    whileOpen(missed::catchUp);
  }

  /** What operators are to know of the last day's texts. */
  @Scheduled(every = "5m", delayed = SETTLED, concurrentExecution = ConcurrentExecution.SKIP)
  void watchFiltering() {
    whileOpen(filtering::watch);
  }

  @Scheduled(every = "1m", delayed = SETTLED, concurrentExecution = ConcurrentExecution.SKIP)
  void watchUntold() {
    whileOpen(untold::watch);
  }

  /** What needs a person. */
  @Scheduled(every = "1m", delayed = "30s", concurrentExecution = ConcurrentExecution.SKIP)
  void watchForTrouble() {
    whileOpen(troubles::watch);
  }

  /** By itself, since it may wait for a mail server. */
  @Scheduled(every = "5s", delayed = SETTLED, concurrentExecution = ConcurrentExecution.SKIP)
  void tellStaff() {
    whileOpen(alerts::tell);
  }

  /** What the console says of a day is never older than a minute. */
  @Scheduled(every = "30s", delayed = SETTLED, concurrentExecution = ConcurrentExecution.SKIP)
  void countTexts() {
    whileOpen(texts::count);
  }

  @Scheduled(every = "15m", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
  void countHearings() {
    whileOpen(hearings::count);
  }

  /** A pause that somebody may have forgotten, such as overnight. */
  @Scheduled(every = "1h", delayed = SETTLED, concurrentExecution = ConcurrentExecution.SKIP)
  void watchPause() {
    whileOpen(pauses::watch);
  }

  /** Phones that somebody typed into a page and nobody proved. */
  @Scheduled(every = "15m", delayed = SETTLED, concurrentExecution = ConcurrentExecution.SKIP)
  void forgetUnproved() {
    whileOpen(signUps::forget);
  }

  /** Bounds that nobody is near any more, whose number is up to strangers, and old sessions. */
  @Scheduled(every = "1m", delayed = SETTLED, concurrentExecution = ConcurrentExecution.SKIP)
  void forgetRested() {
    whileOpen(bounds::forgetRested);
    whileOpen(sessions::forgetOld);
  }

  /** A day's court dates are written down when it begins, and then what feeds say of them. */
  @Scheduled(every = "15m", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
  void recordOutcomes() {
    whileOpen(outcomes::bringUpToDate);
  }

  /** What has been kept for long enough; most of it is over at no hour in particular. */
  @Scheduled(every = "15m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
  void endOld() {
    whileOpen(retention::apply);
  }

  /** Each instance must know a new key before it writes. */
  @Scheduled(every = "20s", delayed = SETTLED, concurrentExecution = ConcurrentExecution.SKIP)
  void rotateKeys() {
    whileOpen(keys::apply);
  }

  /** In the simulator, where days pass at the press of a button, they must not overtake a timer. */
  void catchUp(@Observes DayPassed day) {
    countTexts();
    endWatches();
    endOld();
    recordOutcomes();
    planReminders();
    send();
    whileOpen(sender::awaitAnswers);
    countTexts();
    countHearings();
  }

  // Whatever runs when the service is stopped ends, and is recorded, before the database goes.
  private void whileOpen(Runnable work) {
    if (open.readLock().tryLock()) {
      try {
        work.run();
      } finally {
        open.readLock().unlock();
      }
    }
  }

  void close(@Observes ShutdownEvent stop) throws InterruptedException {
    scheduler.pause();
    lookUps.stop();
    sender.stop();
    if (!open.writeLock().tryLock(STOP_SECONDS, TimeUnit.SECONDS)) {
      LOG.warn("Work was still going on; it will be taken up at the next start");
    }
  }
}
