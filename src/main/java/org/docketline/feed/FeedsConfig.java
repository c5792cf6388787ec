package org.docketline.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;

/** Every configured feed by its name. */
@ConfigMapping(prefix = "docketline.feeds")
public interface FeedsConfig {
  @WithParentName
  Map<String, FeedConfig> feeds();
}
