package org.docketline.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.docketline.check.FeedCheck.Sample;
import org.docketline.feed.Feed;
import org.docketline.feed.FeedPart;
import org.docketline.feed.FeedSources;
import org.docketline.feed.PagedDownload;
import org.docketline.feed.SourceConfig;
import org.docketline.fetch.FileDoubt;
import org.docketline.fetch.FileFetcher;

/** The files of a sample, in a folder that goes when it is closed. */
final class SampleFiles implements AutoCloseable {
  private static final String EARLIER = "earlier";

  private final Feed feed;
  private final Sample sample;
  private final Path folder;
  private final FileFetcher fetcher = new FileFetcher();
  private final List<FeedPart> parts = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();
  private final List<String> doubts = new ArrayList<>();
  private FeedPart earlier;

  private SampleFiles(Feed feed, Sample sample) throws IOException {
    this.feed = feed;
    this.sample = sample;
    this.folder = Files.createTempDirectory("docketline-sample");
  }

  static SampleFiles fetch(Feed feed, Sample sample) throws IOException, InterruptedException {
    var files = new SampleFiles(feed, sample);
    try {
      files.fetchAll();
      return files;
    } catch (IOException | InterruptedException | RuntimeException e) {
      files.close();
      throw e;
    }
  }

  private void fetchAll() throws IOException, InterruptedException {
    fetch(Feed.OWN, feed.config(), sample.address()).ifPresent(parts::add);
    for (var part : feed.config().join().entrySet()) {
      fetchJoined(part.getKey(), part.getValue());
    }
    if (sample.against().isPresent()) {
      earlier = fetch(EARLIER, feed.config(), sample.against().get()).orElse(null);
    }
  }

  private void fetchJoined(String name, SourceConfig source) throws InterruptedException {
    try {
      String url = sample.joined().getOrDefault(name, source.url());
      fetch(name, source, url).ifPresent(parts::add);
    } catch (IOException e) {
      leftOut.add(name + ": " + e.getMessage());
    }
  }

  private Optional<FeedPart> fetch(String name, SourceConfig source, String address)
      throws IOException, InterruptedException {
    Path file = folder.resolve("file" + parts.size() + name.replaceAll("\\W", "_"));
    try {
      transport(source, url(address), file);
      return Optional.of(feed.part(name.equals(EARLIER) ? Feed.OWN : name, file));
    } catch (FileDoubt e) {
      doubts.add(name + ": " + e.getMessage());
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      throw new IOException("'" + address + "' is no file or address: " + e.getMessage(), e);
    }
  }

  private void transport(SourceConfig source, String url, Path into)
      throws IOException, FileDoubt, InterruptedException {
    var allowance = FeedSources.allowance(feed.config());
    if (PagedDownload.has(source) && url.equals(source.url())) {
      new PagedDownload(fetcher, allowance, feed.config(), source, into).fetch();
    } else {
      fetcher.fetch(FeedSources.of(feed.config(), source, url), allowance, null, into);
    }
  }

  // A path may hold a colon, and C: is no scheme.
  private static String url(String address) {
    boolean addressed = address.matches("[a-z]{2,}:.*") && !Files.exists(Path.of(address));
    return addressed ? address : "file:" + Path.of(address).toAbsolutePath();
  }

  String address() {
    return sample.address();
  }

  List<FeedPart> parts() {
    return parts;
  }

  Optional<FeedPart> earlier() {
    return Optional.ofNullable(earlier);
  }

  /** The joined files that could not be had, and why. */
  List<String> leftOut() {
    return leftOut;
  }

  /** What came instead of a file. */
  List<String> doubts() {
    return doubts;
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
