package org.docketline.keys;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** The configured keys, from their file or from the setting that holds them itself. */
public final class ConfiguredKeyring {
  private ConfiguredKeyring() {}

  @Produces
  @Singleton
  static Keyring keyring(KeysConfig config, Clock clock) {
    return of(config, config.file(), clock.instant());
  }

  /**
   * The keys as they are to be used at this moment, from this file where no content is set. Throws
   * {@link ConfigurationException}, which says nothing of the keys.
   */
  public static Keyring of(KeysConfig config, Optional<Path> file, Instant now) {
    return config.content().map(content -> parse(content, now)).orElseGet(() -> read(file, now));
  }

  private static Keyring parse(String content, Instant now) {
    try {
      return KeyFile.parse(content, now);
    } catch (IOException e) {
      throw new ConfigurationException("docketline.keys.content: " + e.getMessage());
    }
  }

  private static Keyring read(Optional<Path> file, Instant now) {
    try {
      return KeyFile.read(file.orElseThrow(() -> new IOException("a file: none is set")), now);
    } catch (IOException e) {
      throw new ConfigurationException("docketline.keys.file: cannot read " + e.getMessage());
    }
  }
}
