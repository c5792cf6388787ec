package org.docketline.feed;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.docketline.fetch.AllowedServers;
import org.docketline.fetch.FetchAllowance;
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
  // Pages may be written otherwise than each other; together they are UTF-8, and say so.
  private static final char MARK = '\ufeff';

  private final FileFetcher fetcher;
  private final FetchAllowance allowance;
  private final AllowedServers servers;
  private final FeedConfig feed;
  private final SourceConfig part;
  private final Path into;
  private final Set<String> brought = new LinkedHashSet<>();

  public PagedDownload(
      FileFetcher fetcher,
      FetchAllowance allowance,
      FeedConfig feed,
      SourceConfig part,
      Path into) {
    this.fetcher = fetcher;
    this.allowance = allowance;
    this.servers = FeedSources.servers(feed, PageAddress.first(part));
    this.feed = feed;
    this.part = part;
    this.into = into;
  }

  /** Whether a part comes in pages. */
  public static boolean has(SourceConfig part) {
    return part.json().nextPage().isPresent();
  }

  public FetchedFile fetch() throws IOException, FileDoubt, InterruptedException {
    try (Writer all = Files.newBufferedWriter(into)) {
      all.write(MARK);
      Optional<String> url = Optional.of(PageAddress.first(part));
      for (int number = 1; url.isPresent(); number++) {
        url = bring(url.get(), number, all);
      }
    }
    return new FetchedFile(into, FileDigest.sha256(String.join("\n", brought)), null, null, null);
  }

  /** Brings a page, and answers with the next one's address. */
  private Optional<String> bring(String url, int number, Writer all)
      throws IOException, FileDoubt, InterruptedException {
    if (number > MOST) {
      throw new FileDoubt("there are more than " + MOST + " pages");
    }
    Path file = into.resolveSibling(into.getFileName() + ".page");
    refuseAgain(url, number);
    refuseAgain(fetch(url, number, file).sha256(), number);
    var page = new JsonPage(file, part.json(), FeedPart.charset(part));
    append(page, number, all);
    var next = PageAddress.after(url, number, page, part, servers);
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
      return fetcher.fetch(FeedSources.of(feed, part, url, servers), allowance, null, file);
    } catch (IOException e) {
      throw new IOException("page " + number + ": " + e.getMessage(), e);
    }
  }

  private static void append(JsonPage page, int number, Writer all) throws IOException, FileDoubt {
    try {
      page.append(all);
    } catch (FileDoubt e) {
      throw new FileDoubt("page " + number + ": " + e.getMessage());
    }
  }
}
