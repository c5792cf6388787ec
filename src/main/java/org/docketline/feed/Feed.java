package org.docketline.feed;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.docketline.docket.AbsentAfter;
import org.docketline.docket.MergeRules;
import org.docketline.docket.Violation;
import org.docketline.feed.FeedConfig.Duplicates;
import org.docketline.feed.FeedConfig.Scope;

/**
 * A configured feed and its name; its own file is the part named "citations". The fingerprint is of
 * its configuration: a file that is read otherwise is not the same file.
 */
public record Feed(String name, FeedConfig config, String fingerprint) {
  public static final String OWN = Violation.OF_CITATIONS;

  /** The feed's own file first, then those joined to it. */
  public Map<String, SourceConfig> parts() {
    Map<String, SourceConfig> parts = new LinkedHashMap<>();
    parts.put(OWN, config);
    parts.putAll(config.join());
    return parts;
  }

  /** A part of it as it was fetched. */
  public FeedPart part(String name, Path file) {
    return FeedPart.of(name, parts().get(name), columns(name), file);
  }

  /** What is read of a part, or must be there. */
  List<String> columns(String part) {
    Stream<String> mapped = MappedColumns.names(parts().get(part).map()).stream();
    return Stream.concat(mapped, required(part).stream()).distinct().toList();
  }

  /** What must be there besides the mapped columns. */
  List<String> required(String part) {
    return part.equals(OWN) ? config.guard().requiredColumns().orElse(List.of()) : List.of();
  }

  /** What its county writes for nothing. */
  StandIns nothing() {
    return new StandIns(config.blank().orElse(List.of()));
  }

  public MergeRules rules() {
    return new MergeRules(
        config.duplicates() == Duplicates.LATEST,
        config.scope() == Scope.WHOLE,
        AbsentAfter.parse(config.absentAfter()),
        config.guard().maxGoneRatio());
  }
}
