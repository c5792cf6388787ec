package org.docketline.polling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docketline.feed.Feed;
import org.docketline.feed.FeedPart;
import org.docketline.feed.FeedSources;
import org.docketline.feed.PagedDownload;
import org.docketline.feed.SourceConfig;
import org.docketline.fetch.Digest;
import org.docketline.fetch.Doubt;
import org.docketline.fetch.Fetched;
import org.docketline.fetch.Fetcher;

/** All files of one poll in a folder that goes when it is closed. */
final class FetchedFeed implements AutoCloseable {
  private final Feed feed;
  private final Path folder;
  private final Map<String, Fetched> parts = new LinkedHashMap<>();

  private FetchedFeed(Feed feed, Path folder) {
    this.feed = feed;
    this.folder = folder;
  }

  /**
   * Fetches every part. One changed part needs them all, so then those that the server held back as
   * unchanged are asked for again without conditions.
   */
  static FetchedFeed of(Feed feed, Fetcher fetcher, Map<String, Fetched> known)
      throws IOException, Doubt, InterruptedException {
    var fetch = new FetchedFeed(feed, Files.createTempDirectory("docketline-feed"));
    try {
      fetch.fetchAll(fetcher, known);
      if (!fetch.isUnread()) {
        fetch.fetchAll(fetcher, Map.of());
      }
      return fetch;
    } catch (IOException | Doubt | InterruptedException | RuntimeException e) {
      fetch.close();
      throw e;
    }
  }

  /** The files of a held run, as they were fetched. */
  static FetchedFeed of(Feed feed, HeldParts parts, HeldFile held)
      throws IOException, SQLException {
    var fetch = new FetchedFeed(feed, Files.createTempDirectory("docketline-feed"));
    try {
      for (String part : feed.parts().keySet()) {
        fetch.parts.put(part, parts.open(held, part, fetch.next(part)));
      }
      return fetch;
    } catch (IOException | SQLException | RuntimeException e) {
      fetch.close();
      throw e;
    }
  }

  private Path next(String part) {
    return folder.resolve(part.replaceAll("\\W", "_") + parts.size());
  }

  private void fetchAll(Fetcher fetcher, Map<String, Fetched> known)
      throws IOException, Doubt, InterruptedException {
    for (var part : feed.parts().entrySet()) {
      Fetched before = parts.get(part.getKey());
      if (before == null || before.isUnread()) {
        Path file = next(part.getKey());
        parts.put(part.getKey(), fetch(fetcher, part, known.get(part.getKey()), file));
      }
    }
  }

  private Fetched fetch(
      Fetcher fetcher, Map.Entry<String, SourceConfig> part, Fetched known, Path file)
      throws IOException, Doubt, InterruptedException {
    try {
      return PagedDownload.has(part.getValue())
          ? new PagedDownload(fetcher, feed.config(), part.getValue(), file).fetch()
          : fetcher.fetch(FeedSources.of(feed.config(), part.getValue()), known, file);
    } catch (IOException e) {
      throw new IOException(part.getKey() + ": " + e.getMessage(), e);
    } catch (Doubt e) {
      throw new Doubt(part.getKey() + ": " + e.getMessage());
    }
  }

  /** Whether the server says of every part that it has not changed. */
  boolean isUnread() {
    return parts.values().stream().allMatch(Fetched::isUnread);
  }

  Map<String, Fetched> parts() {
    return parts;
  }

  /** The files, as the feed's configuration reads them. */
  List<FeedPart> files() {
    return feed.parts().keySet().stream()
        .map(part -> feed.part(part, parts.get(part).file()))
        .toList();
  }

  /** One hash over all parts and over how they are read. */
  String sha256() {
    Stream<String> hashes = parts.values().stream().map(Fetched::sha256);
    return Digest.sha256(
        Stream.concat(hashes, Stream.of(feed.fingerprint())).collect(Collectors.joining("\n")));
  }

  @Override
  public void close() throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
