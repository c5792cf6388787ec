package org.docketline.keys;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;

/** Opens the configured key file once, for the life of the service. */
final class ConfiguredKeyring {
  private ConfiguredKeyring() {}

  @Produces
  @Singleton
  static Keyring keyring(KeysConfig config, Clock clock) {
    return keyring(config, clock.instant());
  }

  static Keyring keyring(KeysConfig config, Instant now) {
    try {
      return KeyFile.read(
          config.file().orElseThrow(() -> new IOException("a file: none is set")), now);
    } catch (IOException e) {
      throw new ConfigurationException("docketline.keys.file: cannot read " + e.getMessage());
    }
  }
}
