package org.docketline.outbox;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells whether all sending has stopped, such as for wrong credentials, and what is wrong besides.
 * The check stays up all the same, because residents who text must still be answered.
 */
@Readiness
@Singleton
final class SendingHealth implements HealthCheck {
  private final SendingHalts halts;
  private final CarrierFiltering filtering;
  private final UntoldTexts untold;
  private final UnsettledAlarm unsettled;

  SendingHealth(
      SendingHalts halts,
      CarrierFiltering filtering,
      UntoldTexts untold,
      UnsettledAlarm unsettled) {
    this.halts = halts;
    this.unsettled = unsettled;
    this.filtering = filtering;
    this.untold = untold;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("sending")
        .up()
        .withData("sending", halts.current().map(SendingHealth::inWords).orElse("running"))
        .withData("alarm", isAlarming())
        .withData("filtered", filtering.inWords())
        .withData("missed", untold.inWords())
        .withData("unsettled", unsettled.count())
        .build();
  }

  private boolean isAlarming() {
    return halts.current().isPresent()
        || filtering.isAlarming()
        || untold.isAlarming()
        || unsettled.count() > 0;
  }

  private static String inWords(SendingHalt halt) {
    return "%s since %s: %s (code %s)"
        .formatted(halt.reason.inWords(), halt.since, halt.meaning, halt.code);
  }
}
