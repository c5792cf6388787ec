package org.docketline;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.docketline.outbox.SendingConfig;
import org.docketline.settings.SettingProblems;
import org.docketline.simulator.SimulatedAccount;
import org.docketline.sms.SimulatorConfig;
import org.docketline.sms.TwilioAccount;
import org.docketline.sms.TwilioConfig;
import org.docketline.sms.TwilioGateway;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who carries our texts: the configured account, or the simulator's. Never both. */
final class CarrierChoice {
  private static final String HOST = "http://localhost:";

  private CarrierChoice() {}

  @Produces
  @Singleton
  static TwilioAccount account(
      SimulatorConfig simulator,
      TwilioConfig twilio,
      @ConfigProperty(name = "quarkus.http.port", defaultValue = "8080") int port) {
    return simulator.enabled()
        ? SimulatedAccount.at(port, twilio.publicUrl().replace(TwilioConfig.HERE, HOST + port))
        : TwilioAccount.from(twilio);
  }

  /** Who speaks to them, and how long one request may take. */
  @Produces
  @Singleton
  static TwilioGateway gateway(TwilioAccount account, SendingConfig sending) {
    return new TwilioGateway(account, sending.timeout());
  }

  /** What is wrong, by key, where nobody or two could carry our texts. */
  static List<String> problems(SimulatorConfig simulator, TwilioConfig twilio) {
    return simulator.enabled() ? besideSimulator(twilio) : alone(twilio);
  }

  private static List<String> besideSimulator(TwilioConfig twilio) {
    return new SettingProblems()
        .refuse(
            Stream.of(twilio.accountSid(), twilio.authToken()).anyMatch(Optional::isPresent),
            "docketline.simulator.enabled is true beside docketline.twilio.account-sid or"
                + " .auth-token: the simulator never runs beside a real carrier")
        .found();
  }

  private static List<String> alone(TwilioConfig twilio) {
    List<String> missing = TwilioAccount.missing(twilio);
    return new SettingProblems()
        .refuse(
            !missing.isEmpty(),
            "Nothing can carry texts. Set " + String.join(", ", missing) + ", or run the demo")
        .addAll(TwilioAccount.problems(twilio))
        .found();
  }
}
