package org.docketline.outbox;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells whether all sending has stopped, such as for wrong credentials, or is paused, and what is
 * wrong besides. The check stays up all the same, because residents who text must still be
 * answered.
 */
@Readiness
@Singleton
final class SendingHealth implements HealthCheck {
  private final SendingHalts halts;
  private final SendingPauses pauses;
  private final CarrierFiltering filtering;
  private final UntoldTexts untold;
  private final UnsettledAlarm unsettled;
  private final SendingTroubles troubles;

  SendingHealth(
      SendingHalts halts,
      SendingPauses pauses,
      CarrierFiltering filtering,
      UntoldTexts untold,
      UnsettledAlarm unsettled,
      SendingTroubles troubles) {
    this.halts = halts;
    this.pauses = pauses;
    this.filtering = filtering;
    this.untold = untold;
    this.unsettled = unsettled;
    this.troubles = troubles;
  }

  @Override
  public HealthCheckResponse call() {
    long unknown = unsettled.count();
    return HealthCheckResponse.named("sending")
        .up()
        .withData("sending", halts.current().map(SendingHealth::inWords).orElse("running"))
        .withData("paused", pauses.inWords())
        .withData("alarm", unknown > 0 || !troubles.troubles().isEmpty())
        .withData("filtered", filtering.inWords())
        .withData("missed", untold.inWords())
        .withData("unsettled", unknown)
        .build();
  }

  private static String inWords(SendingHalt halt) {
    return "%s since %s: %s (code %s)"
        .formatted(halt.reason.inWords(), halt.since, halt.meaning, halt.code);
  }
}
