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
  private final SendingAlarms alarms;
  private final CarrierFiltering filtering;
  private final UntoldTexts untold;
  private final SendingPauses pauses;

  SendingHealth(
      SendingAlarms alarms, CarrierFiltering filtering, UntoldTexts untold, SendingPauses pauses) {
    this.alarms = alarms;
    this.filtering = filtering;
    this.untold = untold;
    this.pauses = pauses;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("sending")
        .up()
        .withData("sending", alarms.halt().map(SendingHealth::inWords).orElse("running"))
        .withData("paused", pauses.inWords())
        .withData("alarm", alarms.any())
        .withData("filtered", filtering.inWords())
        .withData("missed", untold.inWords())
        .withData("unsettled", alarms.unsettled())
        .build();
  }

  private static String inWords(SendingHalt halt) {
    return "%s since %s: %s (code %s)"
        .formatted(halt.reason.inWords(), halt.since, halt.meaning, halt.code);
  }
}
