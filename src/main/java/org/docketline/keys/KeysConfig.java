package org.docketline.keys;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where the keyset is. */
@ConfigMapping(prefix = "docketline.keys")
public interface KeysConfig {
  /** Set by us beside the embedded database, by the operator beside another. */
  Optional<Path> file();
}
