package org.docketline.outbox;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.docketline.sms.TwilioErrors;
import org.docketline.sms.TwilioErrors.Category;
import org.jboss.logging.Logger;

/**
 * Counts the texts of the last day that Twilio or the mobile carriers took for spam (30007), or
 * turned away since they do not know the sender (30034). A few are chance. More mean that the
 * wording or the sender's registration is at fault.
 */
@Singleton
public class CarrierFiltering {
  private static final Logger LOG = Logger.getLogger(CarrierFiltering.class);
  private static final Duration DAY = Duration.ofDays(1);
  private static final int A_FEW = 5;
  private static final double TOO_MANY = 0.03;
  private static final String FATES =
      """
      select count(*) filter (where status in ('UNDELIVERED', 'REFUSED') and error_code in (?2)),
        count(*) filter (where status in ('SENT', 'DELIVERED', 'UNDELIVERED', 'REFUSED'))
      from message where created_at >= ?1""";

  private static final Set<Integer> NOT_OF_THE_PHONE =
      Stream.of(Category.FILTERED, Category.STOP_SENDING, Category.DOUBTFUL)
          .map(TwilioErrors::codes)
          .flatMap(Set::stream)
          .collect(toUnmodifiableSet());

  private final EntityManager entities;
  private final Clock clock;
  private volatile double share;
  private volatile boolean alarming;

  CarrierFiltering(EntityManager entities, Clock clock, MeterRegistry meters) {
    this.entities = entities;
    this.clock = clock;
    Gauge.builder("docketline.sending.filtered", this, filtering -> filtering.share)
        .description("Share of the last day's texts that were filtered as unwanted")
        .register(meters);
  }

  /** Looks at the last day's texts, and raises or ends the alarm. */
  @Transactional
  public void watch() {
    Object[] counts =
        (Object[])
            entities
                .createNativeQuery(FATES)
                .setParameter(1, clock.instant().minus(DAY))
                .setParameter(2, NOT_OF_THE_PHONE)
                .getSingleResult();
    long filtered = ((Number) counts[0]).longValue();
    share = (double) filtered / Math.max(1, ((Number) counts[1]).longValue());
    raise(filtered >= A_FEW && share >= TOO_MANY, filtered);
  }

  private void raise(boolean alarm, long filtered) {
    if (alarm && !alarming) {
      LOG.errorf(
          "%d texts of the last day were filtered or turned away, %.0f %%: look at the sender's"
              + " registration and at the wording",
          filtered, share * 100);
    }
    alarming = alarm;
  }

  boolean isAlarming() {
    return alarming;
  }

  /** In words, for operators. */
  String inWords() {
    return counted() + (alarming ? ": too many, see the log" : "");
  }

  /** How many were. */
  String counted() {
    return "%.1f %% of the last day's texts".formatted(share * 100);
  }
}
