package org.docketline.outbox;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.docketline.sms.SendOutcome;
import org.docketline.sms.TwilioGateway;
import org.jboss.logging.Logger;

/** Sends what is due: claim, commit, one POST, record. */
@Singleton
public final class Sender {
  private static final Logger LOG = Logger.getLogger(Sender.class);
  private static final int AT_ONCE = 16;
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final Claims claims;
  private final Records records;
  private final Pace pace;
  private final TwilioGateway carrier;
  private final Clock clock;
  private final ExecutorService calls = Executors.newFixedThreadPool(AT_ONCE);
  private volatile Instant pausedUntil = Instant.MIN;

  Sender(Claims claims, Records records, Pace pace, TwilioGateway carrier, Clock clock) {
    this.claims = claims;
    this.records = records;
    this.pace = pace;
    this.carrier = carrier;
    this.clock = clock;
  }

  /** Sends one second's worth of due texts and waits until each is recorded. */
  public void sendDue() {
    if (isPaused() || !claims.anyDue()) {
      return;
    }
    int most = pace.take();
    List<Outgoing> claimed = most == 0 ? List.of() : claims.claim(most);
    pace.giveBack(most - claimed.size());
    waitFor(claimed.stream().map(this::call).toList());
  }

  private void waitFor(List<Callable<Void>> sending) {
    try {
      calls.invokeAll(sending);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // what was claimed and not sent will be asked about
    }
  }

  /** Whether the carrier has told us to stop sending altogether for now. */
  public boolean isPaused() {
    return clock.instant().isBefore(pausedUntil);
  }

  private Callable<Void> call(Outgoing text) {
    return () -> {
      try {
        send(text);
      } catch (RuntimeException e) { // its lease will run out, and it will be asked about
        LOG.errorf(e, "Message %d: the outcome could not be recorded", text.id());
      }
      return null;
    };
  }

  private void send(Outgoing text) {
    SendOutcome outcome = clock.instant().isBefore(text.callBefore()) ? post(text) : tooLate();
    if (outcome instanceof SendOutcome.Deferred deferred && deferred.stopAll()) {
      LOG.errorf("Sending pauses for %s: %s", PAUSE, deferred.meaning());
      pausedUntil = clock.instant().plus(PAUSE);
    }
    records.record(text, outcome);
  }

  // A call that might outlast the lease is not begun: by then another may have sent the text.
  private static SendOutcome tooLate() {
    return new SendOutcome.Deferred(null, "its turn came too late in the lease", false);
  }

  private SendOutcome post(Outgoing text) {
    try {
      return carrier.send(text.to(), text.text(), "/twilio/status/" + text.id(), text.goodFor());
    } catch (RuntimeException e) {
      LOG.errorf(e, "Message %d: the outcome is unknown", text.id());
      return new SendOutcome.Unknown(e.getClass().getSimpleName());
    }
  }

  /** Texts in flight finish and are recorded before the service goes. */
  @PreDestroy
  void finish() throws InterruptedException {
    calls.shutdown();
    if (!calls.awaitTermination(1, java.util.concurrent.TimeUnit.MINUTES)) {
      LOG.warn("Some texts were still on their way; they will be asked about");
    }
  }
}
