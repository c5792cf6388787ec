package org.docketline.outbox;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether the carrier has told us to stop sending, such as for wrong credentials. It stays up all
 * the same: residents who text must be answered, and nothing that waits is lost.
 */
@Readiness
@Singleton
final class SendingHealth implements HealthCheck {
  private final Sender sender;

  SendingHealth(Sender sender) {
    this.sender = sender;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("sending")
        .up()
        .withData("sending", sender.isPaused() ? "paused by the carrier: see the log" : "running")
        .build();
  }
}
