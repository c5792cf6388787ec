package org.docketline.alert;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Whether the county's people can be told. It stays up all the same: residents are texted whether
 * or not a mail server is there.
 */
@Readiness
@Singleton
class AlertHealth implements HealthCheck {
  private static final Logger LOG = Logger.getLogger(AlertHealth.class);
  private static final String ADDRESSES =
      """
      select count(*), count(*) filter (where a.channel = 'EMAIL'),
        count(*) filter (where a.failure is not null), max(a.failure)
      from alert_address a join staff_member m on m.id = a.member_id
      where m.disabled_at is null""";

  private final EntityManager entities;
  private final MailPost post;

  AlertHealth(EntityManager entities, MailPost post, MeterRegistry meters) {
    this.entities = entities;
    this.post = post;
    Gauge.builder("docketline.alerts.failing", this, health -> health.addresses().failing())
        .description("Addresses of staff at which the last alert did not arrive")
        .register(meters);
  }

  private record Addresses(long all, long mailed, long failing, String failure) {}

  @Transactional
  Addresses addresses() {
    List<?> rows = entities.createNativeQuery(ADDRESSES, Addresses.class).getResultList();
    return (Addresses) rows.get(0);
  }

  void sayWhatIsMissing(@Observes StartupEvent start) {
    if (isPostMissing(addresses())) {
      LOG.errorf("Staff are to be told by e-mail, and none can go out: set %s", MailPost.KEYS);
    }
  }

  private boolean isPostMissing(Addresses found) {
    return found.mailed() > 0 && !post.isOpen();
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("alerts").up().withData("alerts", words(addresses())).build();
  }

  private String words(Addresses found) {
    if (found.all() == 0) {
      return "nobody is told: user alerts NAME --email";
    }
    if (isPostMissing(found)) {
      return "no e-mail goes out: set " + MailPost.KEYS;
    }
    return found.failing() == 0
        ? "%d addresses".formatted(found.all())
        : "%d of %d addresses fail: %s".formatted(found.failing(), found.all(), found.failure());
  }
}
