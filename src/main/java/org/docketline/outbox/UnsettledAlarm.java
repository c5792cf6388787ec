package org.docketline.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** Counts the texts of which nobody will know whether they went out: an operator may call. */
@Startup // so that it is counted before anybody asks whether all is well
@Singleton
public class UnsettledAlarm {
  UnsettledAlarm(MeterRegistry meters) {
    Gauge.builder("docketline.sending.unsettled", this, UnsettledAlarm::count)
        .description("Texts sent twice that the carrier lists neither time")
        .register(meters);
  }

  /** How many there are. */
  @Transactional
  public long count() {
    return Message.count("unsettled and status = ?1", MessageStatus.UNKNOWN);
  }
}
