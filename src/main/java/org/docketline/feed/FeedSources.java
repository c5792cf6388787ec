package org.docketline.feed;

import java.util.List;
import org.docketline.feed.SourceConfig.Format;
import org.docketline.fetch.AllowedServers;
import org.docketline.fetch.FetchAllowance;
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

  /** Another address in place of the part's own, where a sample is. */
  public static FileSource of(FeedConfig feed, SourceConfig part, String url) {
    return of(feed, part, url, servers(feed, url));
  }

  /** One of the pages of a part. */
  static FileSource of(FeedConfig feed, SourceConfig part, String url, AllowedServers servers) {
    return new FileSource(
        url, access(feed), part.newest(), bounds(feed), isPacked(part.format()), servers);
  }

  static AllowedServers servers(FeedConfig feed, String own) {
    return new AllowedServers(own, feed.allowHosts().orElse(List.of()));
  }

  /** What the files of one poll may be together. */
  public static FetchAllowance allowance(FeedConfig feed) {
    return new FetchAllowance(bounds(feed));
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
