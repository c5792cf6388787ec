package org.docketline.feed;

import java.util.LinkedHashMap;
import java.util.Map;
import org.docketline.docket.AbsentAfter;
import org.docketline.docket.MergeRules;
import org.docketline.feed.FeedConfig.Duplicates;
import org.docketline.feed.FeedConfig.Scope;

/**
 * A configured feed and its name; its own file is the part named "citations". The fingerprint is of
 * its configuration: a file that is read otherwise is not the same file.
 */
record Feed(String name, FeedConfig config, String fingerprint) {
  static final String OWN = "citations";

  /** The feed's own file first, then those joined to it. */
  Map<String, SourceConfig> parts() {
    Map<String, SourceConfig> parts = new LinkedHashMap<>();
    parts.put(OWN, config);
    parts.putAll(config.join());
    return parts;
  }

  MergeRules rules() {
    return new MergeRules(
        config.duplicates() == Duplicates.LATEST,
        config.scope() == Scope.WHOLE,
        AbsentAfter.parse(config.absentAfter()));
  }
}
