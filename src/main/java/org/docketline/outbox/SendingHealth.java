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

  SendingHealth(SendingHalts halts, CarrierFiltering filtering) {
    this.halts = halts;
    this.filtering = filtering;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("sending")
        .up()
        .withData("sending", halts.current().map(SendingHealth::inWords).orElse("running"))
        .withData("alarm", halts.current().isPresent() || filtering.isAlarming())
        .withData("filtered", filtering.inWords())
        .build();
  }

  private static String inWords(SendingHalt halt) {
    return "stopped by the carrier since %s: %s (code %s)"
        .formatted(halt.since, halt.meaning, halt.code);
  }
}
