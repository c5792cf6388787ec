package org.docketline.inbound;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells whether Twilio reaches us. It stays up all the same: a service that is taken away for it
 * would be reached even less.
 */
@Readiness
@Singleton
final class WebhookHealth implements HealthCheck {
  private final RefusedWebhooks refused;

  WebhookHealth(RefusedWebhooks refused) {
    this.refused = refused;
  }

  @Override
  public HealthCheckResponse call() {
    boolean alarm = refused.isAlarming();
    return HealthCheckResponse.named("webhooks")
        .up()
        .withData("alarm", alarm)
        .withData(
            "webhooks", alarm ? "refused: docketline.twilio.public-url or .auth-token" : "heard")
        .build();
  }
}
