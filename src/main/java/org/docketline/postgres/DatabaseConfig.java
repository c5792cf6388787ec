package org.docketline.postgres;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where the embedded database is kept. */
@ConfigMapping(prefix = "docketline.database")
public interface DatabaseConfig {
  /** Its data; the sample county's files and the keys lie beside it. */
  @WithDefault("data/postgres")
  Path directory();
}
