package org.docketline.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.docketline.fetch.FetchedFile;
import org.docketline.fetch.FileDigest;
import org.docketline.fetch.FileDoubt;
import org.docketline.fetch.FileFetcher;
import org.docketline.records.JsonPage;

/**
 * Brings a file that comes in pages, one document after the other. It is whole or not there: a page
 * that fails, fails them all.
 */
public final class PagedDownload {
  private static final int MOST = 10_000;
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final FileFetcher fetcher;
  private final FeedConfig feed;
  private final SourceConfig part;
  private final Path into;
  private final Set<String> brought = new LinkedHashSet<>();

  public PagedDownload(FileFetcher fetcher, FeedConfig feed, SourceConfig part, Path into) {
    this.fetcher = fetcher;
    this.feed = feed;
    this.part = part;
    this.into = into;
  }

  /** Whether a part comes in pages. */
  public static boolean has(SourceConfig part) {
    return part.json().nextPage().isPresent();
  }

  public FetchedFile fetch() throws IOException, FileDoubt, InterruptedException {
    try (OutputStream all = Files.newOutputStream(into)) {
      Optional<String> url = Optional.of(PageAddress.first(part));
      for (int number = 1; url.isPresent(); number++) {
        url = bring(url.get(), number, all);
      }
    }
    return new FetchedFile(into, FileDigest.sha256(String.join("\n", brought)), null, null, null);
  }

  /** Brings a page, and answers with the next one's address. */
  private Optional<String> bring(String url, int number, OutputStream all)
      throws IOException, FileDoubt, InterruptedException {
    if (number > MOST) {
      throw new FileDoubt("there are more than " + MOST + " pages");
    }
    Path file = into.resolveSibling(into.getFileName() + ".page");
    refuseAgain(url, number);
    refuseAgain(fetch(url, number, file).sha256(), number);
    append(file, all);
    var page = new JsonPage(file, part.json(), Charset.forName(part.charset()));
    var next = PageAddress.after(url, number, page, part, FeedSources.access(feed).hasSecrets());
    Files.delete(file);
    return next;
  }

  private void refuseAgain(String page, int number) throws FileDoubt {
    if (!brought.add(page)) {
      throw new FileDoubt("page " + number + " is a page that came before");
    }
  }

  private FetchedFile fetch(String url, int number, Path file)
      throws IOException, FileDoubt, InterruptedException {
    try {
      return fetcher.fetch(FeedSources.of(feed, part, url), null, file);
    } catch (IOException e) {
      throw new IOException("page " + number + ": " + e.getMessage(), e);
    }
  }

  private static void append(Path page, OutputStream all) throws IOException {
    try (InputStream in = Files.newInputStream(page)) {
      byte[] start = in.readNBytes(MARK.length);
      if (!Arrays.equals(start, MARK)) {
        all.write(start);
      }
      in.transferTo(all);
      all.write('\n');
    }
  }
}
