package org.docketline;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.docketline.simulator.SimulatedAccount;
import org.docketline.sms.TwilioAccount;
import org.docketline.sms.TwilioConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who carries our texts: the configured account, or the simulator's. Never both. */
final class CarrierChoice {
  private CarrierChoice() {}

  @Produces
  @Singleton
  static TwilioAccount account(
      DocketlineConfig config,
      TwilioConfig twilio,
      @ConfigProperty(name = "quarkus.http.port", defaultValue = "8080") int port) {
    return config.simulator().enabled()
        ? SimulatedAccount.at(port, twilio.publicUrl())
        : TwilioAccount.from(twilio);
  }

  /** Throws, naming the keys, where nobody or two could carry our texts. */
  static void check(DocketlineConfig config, TwilioConfig twilio) {
    List<String> missing = TwilioAccount.missing(twilio);
    boolean simulated = config.simulator().enabled();
    if (simulated && hasCredentials(twilio)) {
      throw new ConfigurationException(
          "docketline.simulator.enabled is true beside docketline.twilio.account-sid or"
              + " .auth-token: the simulator never runs beside a real carrier");
    }
    if (!simulated && !missing.isEmpty()) {
      throw new ConfigurationException(
          "Nothing can carry texts. Set " + String.join(", ", missing) + ", or run the demo");
    }
    if (!simulated) {
      valid(twilio);
    }
  }

  private static boolean hasCredentials(TwilioConfig twilio) {
    return Stream.of(twilio.accountSid(), twilio.authToken()).anyMatch(key -> key.isPresent());
  }

  private static void valid(TwilioConfig twilio) {
    try {
      TwilioAccount.from(twilio);
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(e.getMessage(), e);
    }
  }
}
