package org.docketline.sms;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The keys under {@code docketline.twilio}, as written; {@link TwilioAccount} checks them. */
@ConfigMapping(prefix = "docketline.twilio")
public interface TwilioConfig {
  /** This machine, where nobody has said by which address it is called. */
  String HERE = "http://localhost:8080";

  Optional<String> accountSid();

  Optional<String> authToken();

  /** A phone number in E.164, or a messaging service ({@code MG…}). */
  Optional<String> sender();

  /** The origin that Twilio calls and signs. */
  @WithDefault(HERE)
  String publicUrl();

  /** A server that speaks Twilio's REST API. */
  @WithDefault("https://api.twilio.com")
  String apiUrl();
}
