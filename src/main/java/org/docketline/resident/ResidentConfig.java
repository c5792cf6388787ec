package org.docketline.resident;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The pages for residents. */
@ConfigMapping(prefix = "docketline.resident")
public interface ResidentConfig {
  /**
   * The number that residents text, in E.164. Without it the sender's own is shown; a messaging
   * service has none.
   */
  Optional<String> textNumber();

  /**
   * The proxies before the service, as addresses or ranges: what they say of where a request comes
   * from is believed.
   */
  Optional<List<String>> proxies();

  /** How many look-ups may find nothing. */
  Limits limits();

  /** Each is regained evenly over its time; what is found counts for none. */
  interface Limits {
    /** Of one client address; many telephones may share one. */
    @WithDefault("60")
    int missesPerAddressPerHour();

    /** Of one number, licence, or name with birth date. */
    @WithDefault("10")
    int missesPerTicketPerDay();

    /** The same, even by addresses that have hardly missed yet. */
    @WithDefault("50")
    int missesPerTicketPerDayOverall();

    /** With one birth date, or one last name. */
    @WithDefault("40")
    int missesPerSecondFactPerDay();

    /** Of all: beyond it, an address may miss only a few times. */
    @WithDefault("2000")
    int missesPerHourOverall();

    /** How long after it came a look-up that found nothing is answered, at the soonest. */
    @WithDefault("300ms")
    Duration missDelay();
  }
}
