package org.docketline.feed;

import org.docketline.feed.SourceConfig.Format;
import org.docketline.fetch.Access;
import org.docketline.fetch.Bounds;
import org.docketline.fetch.Source;

/** Where the files of a feed are, as configured. */
public final class FeedSources {
  private FeedSources() {}

  public static Source of(FeedConfig feed, SourceConfig part) {
    return of(feed, part, PageAddress.first(part));
  }

  /** Another address of the same part: one of its pages, or a sample. */
  public static Source of(FeedConfig feed, SourceConfig part, String url) {
    return new Source(url, access(feed), part.newest(), bounds(feed), isPacked(part.format()));
  }

  public static Access access(FeedConfig feed) {
    return new Access(
        feed.username().orElse(null),
        feed.password().orElse(null),
        feed.privateKey().orElse(null),
        feed.hostKey().orElse(null),
        feed.headers());
  }

  static Bounds bounds(FeedConfig feed) {
    return new Bounds(feed.maxSize().asLongValue(), feed.maxTime());
  }

  // A format that is a zip file itself is not to be unpacked.
  private static boolean isPacked(Format format) {
    return switch (format) {
      case CSV, JSON -> true;
      case XLSX -> false;
    };
  }
}
