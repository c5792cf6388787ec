package org.docketline.inbound;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * What came to the webhooks and was refused: counted each, told in a line a minute at most. Where
 * nothing but such came for a while, our token or public address is probably not what Twilio has,
 * and no resident is heard; what is signed with our token for another address proves it at once.
 */
@Singleton
public final class RefusedWebhooks {
  private static final Logger LOG = Logger.getLogger(RefusedWebhooks.class);
  private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);
  private static final int SEVERAL = 3;

  /** A stranger's forgeries raise no alarm while Twilio is heard. */
  private static final Duration QUIET = Duration.ofMinutes(10);

  private final MeterRegistry meters;
  private final Clock clock;
  private final AtomicLong sinceAccepted = new AtomicLong();
  private final AtomicBoolean atAnotherAddress = new AtomicBoolean();
  private volatile Instant accepted = Instant.MIN;
  private Instant told = Instant.MIN;
  private long untold;

  RefusedWebhooks(MeterRegistry meters, Clock clock) {
    this.meters = meters;
    this.clock = clock;
    meters.gauge("docketline.webhooks.unheard", sinceAccepted);
  }

  void noteAccepted() {
    sinceAccepted.set(0);
    atAnotherAddress.set(false);
    accepted = clock.instant();
  }

  void note(WebhookRefusal reason) {
    meters.counter("docketline.webhooks.refused", "reason", reason.word()).increment();
    switch (reason) {
      case WRONG_SIGNATURE -> sinceAccepted.incrementAndGet();
      case OTHER_ADDRESS -> atAnotherAddress.set(true);
      case NO_SIGNATURE, NO_FORM, OTHER_ACCOUNT, OTHER_NUMBER -> {} // they say nothing of settings
    }
    tellNowAndThen(reason);
  }

  private synchronized void tellNowAndThen(WebhookRefusal reason) {
    untold++;
    Instant now = clock.instant();
    if (told.isBefore(now.minus(BETWEEN_LINES))) {
      LOG.warnf("Webhooks refused since the last such line: %d, now for %s", untold, reason.word());
      told = now;
      untold = 0;
      tellAlarm();
    }
  }

  private void tellAlarm() {
    if (isAlarming()) {
      LOG.error(
          "Every webhook is refused. Is docketline.twilio.public-url what Twilio calls, and"
              + " docketline.twilio.auth-token its token? No resident is heard until then");
    }
  }

  /** Whether nothing but what is refused comes, or Twilio itself calls another address. */
  public boolean isAlarming() {
    return atAnotherAddress.get()
        || (sinceAccepted.get() >= SEVERAL && accepted.isBefore(clock.instant().minus(QUIET)));
  }
}
