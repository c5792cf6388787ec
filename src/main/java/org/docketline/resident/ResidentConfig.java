package org.docketline.resident;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The pages for residents. */
@ConfigMapping(prefix = "docketline.resident")
public interface ResidentConfig {
  /**
   * The number that residents text, in E.164. Without it the sender's own is shown; a messaging
   * service has none.
   */
  Optional<String> textNumber();
}
