package org.docketline.outbox;

import jakarta.inject.Singleton;
import java.util.Optional;

/** What is wrong with sending as a whole, for readiness and for the console. */
@Singleton
public class SendingAlarms {
  private final SendingHalts halts;
  private final CarrierFiltering filtering;
  private final UntoldTexts untold;
  private final UnsettledAlarm unsettled;
  private final SendingPauses pauses;

  SendingAlarms(
      SendingHalts halts,
      CarrierFiltering filtering,
      UntoldTexts untold,
      UnsettledAlarm unsettled,
      SendingPauses pauses) {
    this.halts = halts;
    this.filtering = filtering;
    this.untold = untold;
    this.unsettled = unsettled;
    this.pauses = pauses;
  }

  /** Why no text goes out at all; empty while they do. */
  public Optional<SendingHalt> halt() {
    return halts.current();
  }

  /** How many of the last day's texts were filtered, in words; empty while it is a few. */
  public Optional<String> filtering() {
    return Optional.of(filtering).filter(CarrierFiltering::isAlarming).map(it -> it.inWords());
  }

  /** Urgent texts of the last day that expired before they could be sent. */
  public long missed() {
    return untold.count();
  }

  /** Texts of which nobody will know whether they went out. */
  public long unsettled() {
    return unsettled.count();
  }

  boolean any() {
    return halt().isPresent()
        || pauses.current().isPresent()
        || filtering().isPresent()
        || missed() > 0
        || unsettled() > 0;
  }
}
