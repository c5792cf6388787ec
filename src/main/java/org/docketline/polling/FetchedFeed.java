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
import org.docketline.fetch.FetchAllowance;
import org.docketline.fetch.FetchedFile;
import org.docketline.fetch.FileDigest;
import org.docketline.fetch.FileDoubt;
import org.docketline.fetch.FileFetcher;

/** All files of one poll in a folder that goes when it is closed. */
final class FetchedFeed implements AutoCloseable {
  private final Feed feed;
  private final Path folder;
  private final FetchAllowance allowance;
  private final Map<String, FetchedFile> parts = new LinkedHashMap<>();

  private FetchedFeed(Feed feed, Path folder) {
    this.feed = feed;
    this.folder = folder;
    this.allowance = FeedSources.allowance(feed.config());
  }

  /**
   * Fetches every part. One changed part needs them all, so then those that the server held back as
   * unchanged are asked for again without conditions.
   */
  static FetchedFeed of(Feed feed, FileFetcher fetcher, Map<String, FetchedFile> known)
      throws IOException, FileDoubt, InterruptedException {
    var fetched = new FetchedFeed(feed, Files.createTempDirectory("docketline-feed"));
    try {
      fetched.fetchAll(fetcher, known);
      if (!fetched.isUnread()) {
        fetched.fetchAll(fetcher, Map.of());
      }
      return fetched;
    } catch (IOException | FileDoubt | InterruptedException | RuntimeException e) {
      fetched.close();
      throw e;
    }
  }

  /** The files of a held run, as they were fetched. */
  static FetchedFeed of(Feed feed, HeldParts parts, HeldFile held)
      throws IOException, SQLException {
    var fetched = new FetchedFeed(feed, Files.createTempDirectory("docketline-feed"));
    try {
      for (String part : feed.parts().keySet()) {
        fetched.parts.put(part, parts.open(held, part, fetched.next(part)));
      }
      return fetched;
    } catch (IOException | SQLException | RuntimeException e) {
      fetched.close();
      throw e;
    }
  }

  private Path next(String part) {
    return folder.resolve(part.replaceAll("\\W", "_") + parts.size());
  }

  private void fetchAll(FileFetcher fetcher, Map<String, FetchedFile> known)
      throws IOException, FileDoubt, InterruptedException {
    for (var part : feed.parts().entrySet()) {
      FetchedFile before = parts.get(part.getKey());
      if (before == null || before.isUnread()) {
        Path file = next(part.getKey());
        parts.put(part.getKey(), fetch(fetcher, part, known.get(part.getKey()), file));
      }
    }
  }

  private FetchedFile fetch(
      FileFetcher fetcher, Map.Entry<String, SourceConfig> part, FetchedFile known, Path file)
      throws IOException, FileDoubt, InterruptedException {
    try {
      return PagedDownload.has(part.getValue())
          ? new PagedDownload(fetcher, allowance, feed.config(), part.getValue(), file).fetch()
          : fetcher.fetch(FeedSources.of(feed.config(), part.getValue()), allowance, known, file);
    } catch (IOException e) {
      throw new IOException(part.getKey() + ": " + e.getMessage(), e);
    } catch (FileDoubt e) {
      throw new FileDoubt(part.getKey() + ": " + e.getMessage());
    }
  }

  /** Whether the server says of every part that it has not changed. */
  boolean isUnread() {
    return parts.values().stream().allMatch(FetchedFile::isUnread);
  }

  Map<String, FetchedFile> fetchedFiles() {
    return parts;
  }

  /** The hash of each part's bytes, however they are read. */
  Map<String, String> hashes() {
    return parts.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, part -> part.getValue().sha256()));
  }

  /** The files, as the feed's configuration reads them. */
  List<FeedPart> feedParts() {
    return feed.parts().keySet().stream()
        .map(part -> feed.part(part, parts.get(part).file()))
        .toList();
  }

  /** One hash over all parts and over how they are read. */
  String sha256() {
    Stream<String> hashes = parts.values().stream().map(FetchedFile::sha256);
    return FileDigest.sha256(
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
