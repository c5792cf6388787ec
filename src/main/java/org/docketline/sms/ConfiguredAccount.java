package org.docketline.sms;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The account from the configuration, unless another room produces one. */
final class ConfiguredAccount {
  private ConfiguredAccount() {}

  @Produces
  @DefaultBean
  @Singleton
  static TwilioAccount account(TwilioConfig config) {
    return TwilioAccount.from(config);
  }
}
