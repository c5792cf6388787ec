package org.docketline.outbox;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.docketline.sms.CarrierUnavailable;
import org.docketline.sms.SentText;
import org.docketline.sms.TwilioGateway;
import org.jboss.logging.Logger;

/**
 * Settles what is not known by asking the carrier. A claim whose lease ran out is unknown, never
 * free to send; an unknown text is accepted when the carrier has it, and planned again only when
 * the carrier has not.
 */
@Singleton
public class Reconciler {
  private static final Logger LOG = Logger.getLogger(Reconciler.class);
  // The carrier's clock and ours may differ by this much.
  private static final Duration SKEW = Duration.ofMinutes(5);

  private final Unsettled unsettled;
  private final TwilioGateway carrier;

  Reconciler(Unsettled unsettled, TwilioGateway carrier) {
    this.unsettled = unsettled;
    this.carrier = carrier;
  }

  /** Goes through everything that is overdue, lost or out of date. */
  public void settle() {
    unsettled.expireWhatIsTooLate();
    unsettled.giveUpLeases();
    unsettled.lost().forEach(this::ask);
  }

  private void ask(Lost lost) {
    try {
      unsettled.settle(lost.id(), match(lost));
    } catch (CarrierUnavailable e) {
      LOG.warnf("Message %d stays unknown: the carrier cannot be asked", lost.id());
    } catch (RuntimeException e) { // one that cannot be settled must not keep the others waiting
      LOG.errorf(e, "Message %d stays unknown", lost.id());
    }
  }

  private Optional<SentText> match(Lost lost) throws CarrierUnavailable {
    return carrier.find(lost.to(), lost.claimedAt().minus(SKEW)).stream()
        .filter(sent -> sent.body().equals(lost.text()))
        .filter(sent -> !unsettled.isKnown(sent.sid()))
        .findFirst();
  }
}
