package org.docketline.console;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Who may open the operators' pages. */
@ConfigMapping(prefix = "docketline.console")
public interface ConsoleConfig {
  /** Of the user "operator"; without it there are no pages, except beside the simulator. */
  Optional<String> password();
}
