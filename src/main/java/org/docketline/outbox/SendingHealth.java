package org.docketline.outbox;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells whether the carrier has made us stop sending, such as for wrong credentials. The check
 * stays up all the same, because residents who text must still be answered.
 */
@Readiness
@Singleton
final class SendingHealth implements HealthCheck {
  private final SendingHalts halts;
  private final CarrierFiltering filtering;
  private final UntoldTexts untold;

  SendingHealth(SendingHalts halts, CarrierFiltering filtering, UntoldTexts untold) {
    this.halts = halts;
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
        .build();
  }

  private boolean isAlarming() {
    return halts.current().isPresent() || filtering.isAlarming() || untold.isAlarming();
  }

  private static String inWords(SendingHalt halt) {
    return "stopped by the carrier since %s: %s (code %s)"
        .formatted(halt.since, halt.meaning, halt.code);
  }
}
