package org.docketline.pages;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** The county's own look of the pages. */
@ConfigMapping(prefix = "docketline.resident.look")
public interface LookConfig {
  /** Of the band at the top of each page, which has white words on it: {@code #rrggbb}. */
  @WithDefault("#1b4b73")
  String colour();

  /** A PNG or SVG file of the county's seal, shown beside its name. */
  Optional<Path> seal();
}
