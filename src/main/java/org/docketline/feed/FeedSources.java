package org.docketline.feed;

import org.docketline.feed.SourceConfig.Format;
import org.docketline.fetch.FetchBounds;
import org.docketline.fetch.FileSource;
import org.docketline.fetch.ServerAccess;
import org.docketline.fetch.WebRules;

/** Where the files of a feed are, as configured. */
public final class FeedSources {
  private FeedSources() {}

  public static FileSource of(FeedConfig feed, SourceConfig part) {
    return of(feed, part, PageAddress.first(part));
  }

  /** Another address of the same part: one of its pages, or a sample. */
  public static FileSource of(FeedConfig feed, SourceConfig part, String url) {
    return new FileSource(url, access(feed), part.newest(), bounds(feed), isPacked(part.format()));
  }

  public static ServerAccess access(FeedConfig feed) {
    return new ServerAccess(
        feed.username().orElse(null),
        feed.password().orElse(null),
        feed.privateKey().orElse(null),
        feed.hostKey().orElse(null),
        feed.headers(),
        new WebRules(feed.caFile().orElse(null), feed.acceptType().orElse(null)));
  }

  static FetchBounds bounds(FeedConfig feed) {
    return new FetchBounds(feed.maxSize().asLongValue(), feed.maxTime());
  }

  // A format that is a zip file itself is not to be unpacked.
  private static boolean isPacked(Format format) {
    return switch (format) {
      case CSV, JSON -> true;
      case XLSX -> false;
    };
  }
}
