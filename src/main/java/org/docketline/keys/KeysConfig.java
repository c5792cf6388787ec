package org.docketline.keys;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** The keyset: a file, or its content. */
@ConfigMapping(prefix = "docketline.keys")
public interface KeysConfig {
  /** Set by us beside the embedded database, by the operator beside another. */
  Optional<Path> file();

  /** What such a file holds, for services that get their secrets in the environment. */
  Optional<String> content();
}
