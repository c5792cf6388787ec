package org.docketline.keys;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens the configured key file once, for the life of the service. */
final class ConfiguredKeyring {
  private ConfiguredKeyring() {}

  @Produces
  @Singleton
  static Keyring keyring(@ConfigProperty(name = "docketline.keys.file") Path file) {
    try {
      return KeyFile.read(file);
    } catch (IOException e) {
      throw new ConfigurationException("docketline.keys.file: cannot read " + e.getMessage());
    }
  }
}
