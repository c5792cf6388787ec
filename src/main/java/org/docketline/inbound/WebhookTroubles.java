package org.docketline.inbound;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.docketline.trouble.Trouble;
import org.docketline.trouble.TroubleKind;
import org.docketline.trouble.TroubleSource;

/** Whether nobody who texts us is heard. */
@Singleton
class WebhookTroubles implements TroubleSource {
  private final RefusedWebhooks refused;
  private final Clock clock;

  WebhookTroubles(RefusedWebhooks refused, Clock clock) {
    this.refused = refused;
    this.clock = clock;
  }

  @Override
  public List<Trouble> troubles() {
    return refused.isAlarming()
        ? List.of(
            Trouble.of(
                TroubleKind.WEBHOOKS_REFUSED,
                clock.instant(),
                "what comes from the carrier is refused, since it is not signed as ours"))
        : List.of();
  }
}
