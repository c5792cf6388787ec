package org.docketline.outbox;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.docketline.sms.CarrierThreads;
import org.docketline.sms.PhoneNumber;
import org.docketline.sms.SendOutcome;
import org.docketline.sms.SendOutcome.Accepted;
import org.docketline.sms.SendOutcome.Deferred;
import org.docketline.sms.SendOutcome.Refused;
import org.docketline.sms.SendOutcome.Unknown;
import org.docketline.sms.TwilioGateway;
import org.jboss.logging.Logger;

/** Sends what is due: claims it, commits, makes one POST for each text, and records the outcome. */
@Singleton
public final class Sender {
  private static final Logger LOG = Logger.getLogger(Sender.class);
  private static final int MOST_CALLS = 1000;
  // So many texts come together meanwhile, at the pace, that a claim costs each of them little.
  private static final Duration REST = Duration.ofMillis(200);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
  private static final int NOTHING_DUE = -1;
  private static final Duration LAST_ANSWERS = Duration.ofMinutes(1);

  private final MessageClaims claims;
  private final StandingClaims standing;
  private final OutcomeRecorder recorder;
  private final SendRate rate;
  private final SendingHalts halts;
  private final TwilioGateway carrier;
  private final OutcomesInARow inARow;
  private final ExecutorService calls = CarrierThreads.threads("sending");
  private final CallsUnderWay underWay;
  private volatile boolean stopping;

  Sender(
      MessageClaims claims,
      StandingClaims standing,
      OutcomeRecorder recorder,
      SendRate rate,
      SendingHalts halts,
      TwilioGateway carrier,
      OutcomesInARow inARow,
      SendingConfig config) {
    this.claims = claims;
    this.standing = standing;
    this.recorder = recorder;
    this.rate = rate;
    this.halts = halts;
    this.carrier = carrier;
    this.inARow = inARow;
    // At this pace so many calls may begin while the slowest one lasts.
    long most = config.textsPerSecond() * Math.max(1, config.timeout().toSeconds());
    this.underWay = new CallsUnderWay((int) Math.min(MOST_CALLS, most));
  }

  /** Begins to send what is due, at the pace. It does not wait for the answers. */
  public void sendDue() {
    if (claims.anyDue()) {
      sendWhileDue();
    }
    halts.current().filter(this::isOverMeanwhile).ifPresent(halt -> halts.end(halt.reason));
  }

  private void sendWhileDue() {
    long begun = System.nanoTime();
    boolean due = true;
    while (due && !stopping && System.nanoTime() - begun < LONGEST_WAIT.toNanos() && mayGoOn()) {
      int some = sendAtPace();
      begun = some > 0 ? System.nanoTime() : begun;
      due = some != NOTHING_DUE;
    }
  }

  // While nothing is due no text can try: whether the carrier can be reached is asked instead, so
  // that no alarm outlasts its cause.
  private boolean isOverMeanwhile(SendingHalt halt) {
    return !stopping
        && halt.reason.isSilence()
        && !claims.anyDue()
        && halts.mayTry(halt)
        && carrier.canBeReached();
  }

  private boolean mayGoOn() {
    // What the try met may have begun another halt.
    return halts
        .current()
        .map(halt -> tryWhetherItIsOver(halt) && halts.current().isEmpty())
        .orElse(true);
  }

  // How many it began to send.
  private int sendAtPace() {
    try {
      underWay.awaitFree(REST);
      int free = Math.min(underWay.free(), MessageClaims.MOST_AT_ONCE);
      return free == 0 ? 0 : sendUpTo(free);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return NOTHING_DUE;
    }
  }

  private int sendUpTo(int wanted) throws InterruptedException {
    int may = rate.take(wanted);
    List<OutgoingText> claimed = may == 0 ? List.of() : claims.claim(may);
    rate.giveBack(may - claimed.size());
    claimed.forEach(this::begin);
    if (may > 0 && claimed.isEmpty() && !claims.anyDue()) {
      return NOTHING_DUE;
    }
    if (may < wanted) {
      TimeUnit.MILLISECONDS.sleep(REST.toMillis());
    }
    return claimed.size();
  }

  private boolean tryWhetherItIsOver(SendingHalt halt) {
    boolean over =
        halts.mayTry(halt)
            && claims.claim(1).stream()
                .map(this::send)
                .anyMatch(outcome -> SendingHalts.isOver(halt, outcome));
    if (over) {
      halts.end(halt.reason);
    }
    return over;
  }

  private void begin(OutgoingText text) {
    underWay.begin();
    calls.execute(
        () -> {
          boolean answered = false;
          try {
            answered = send(text).isInTime();
          } finally {
            underWay.end(answered);
          }
        });
  }

  private SendOutcome send(OutgoingText text) {
    SendOutcome outcome = post(text);
    try {
      outcome.tell(new Heeding(text.to()));
      recorder.record(text, outcome);
    } catch (RuntimeException e) { // the lease will run out, and then the carrier is asked
      LOG.errorf(e, "Message %d: the outcome could not be recorded", text.id());
    }
    return outcome;
  }

  private SendOutcome post(OutgoingText text) {
    try {
      return carrier.send(
          text.to(),
          text.text(),
          "/twilio/status/" + text.id(),
          text.goodFor(),
          () -> standing.isOurs(text));
    } catch (RuntimeException e) {
      LOG.errorf(e, "Message %d: the outcome is unknown", text.id());
      return new Unknown(e.getClass().getSimpleName());
    }
  }

  /** What an outcome means for the texts that are sent next. */
  private final class Heeding implements SendOutcome.Cases {
    private final PhoneNumber phone;

    Heeding(PhoneNumber phone) {
      this.phone = phone;
    }

    @Override
    public void accepted(Accepted accepted) {
      rate.keepUp();
      endIf(inARow.accepted());
    }

    @Override
    public void refused(Refused refused) {
      endIf(inARow.refused());
    }

    // Failures come faster than answers: of many calls at once, the answers may be still to come.
    private void endIf(boolean answersCome) {
      if (answersCome) {
        halts.end(HaltReason.NO_ANSWERS);
      }
    }

    @Override
    public void deferred(Deferred deferred) {
      switch (deferred.reach()) {
        case ALL -> halts.begin(HaltReason.ACCOUNT, deferred.code(), deferred.meaning());
        case LINE -> halts.begin(HaltReason.LINE, null, deferred.meaning());
        case PACE -> rate.slowDown(deferred.meaning());
        case UNLISTED -> unlisted(deferred);
        case TEXT -> {}
      }
    }

    private void unlisted(Deferred deferred) {
      if (inARow.areTooManyUnlisted(deferred, phone)) {
        String meaning = "several phones in a row met " + deferred.meaning();
        halts.begin(HaltReason.UNLISTED_CODE, deferred.code(), meaning);
      }
    }

    @Override
    public void unknown(Unknown unknown) {
      if (inARow.areTooManyUnknown()) {
        String meaning = "many texts in a row had no answer, the last one: " + unknown.reason();
        halts.begin(HaltReason.NO_ANSWERS, null, meaning);
      }
    }
  }

  /** Waits until the answer to every call that has begun is recorded. */
  public boolean awaitAnswers() {
    try {
      return underWay.awaitNone(LAST_ANSWERS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Claims nothing more, and waits for the calls under way before the service ends. */
  @PreDestroy
  public void stop() {
    stopping = true;
    if (!awaitAnswers()) {
      LOG.warn("Some texts were still on their way; they will be asked about");
    }
  }
}
