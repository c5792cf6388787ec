package org.docketline.feed;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.docketline.fetch.AllowedServers;
import org.docketline.fetch.FileDoubt;
import org.docketline.records.JsonPage;

/** Where the pages of a file are: numbered in the address, or each linked from the one before. */
final class PageAddress {
  private static final String NUMBER = "{page}";

  private PageAddress() {}

  /** The first page's, or the file's that has no pages. */
  static String first(SourceConfig part) {
    return numbered(part, 1);
  }

  private static String numbered(SourceConfig part, int number) {
    return part.json().nextPage().isPresent()
        ? part.url().replace(NUMBER, String.valueOf(number))
        : part.url();
  }

  /** The next page's; empty after the last. */
  static Optional<String> after(
      String url, int number, JsonPage page, SourceConfig part, AllowedServers servers)
      throws IOException, FileDoubt {
    if (part.url().contains(NUMBER)) {
      return isLast(number, page) ? Optional.empty() : Optional.of(numbered(part, number + 1));
    }
    Optional<String> link = page.next().filter(found -> !found.isEmpty());
    return link.isPresent() ? Optional.of(resolve(url, link.get(), servers)) : Optional.empty();
  }

  // Without a total, the pages end with one that is empty.
  private static boolean isLast(int number, JsonPage page) throws IOException, FileDoubt {
    Optional<String> total = page.next();
    if (total.isEmpty()) {
      return !page.hasRecords();
    }
    if (!total.get().matches("\\d{1,9}")) {
      throw new FileDoubt("the total of pages (json.next-page) is no number");
    }
    boolean last = number >= Integer.parseInt(total.get());
    if (!last && !page.hasRecords()) {
      throw new FileDoubt("page %d of %s has no records".formatted(number, total.get()));
    }
    return last;
  }

  private static String resolve(String url, String link, AllowedServers servers) throws FileDoubt {
    try {
      URI here = URI.create(url);
      // URI.resolve would drop the last name of the path before a bare query.
      String full = link.startsWith("?") ? here.getRawPath() + link : link;
      URI next = here.resolve(full);
      if (next.getHost() == null || next.getRawUserInfo() != null) {
        throw new IllegalArgumentException("no server");
      }
      servers.refuseOther(next);
      return next.toString();
    } catch (IllegalArgumentException e) {
      throw new FileDoubt("the link to the next page (json.next-page) is no address");
    }
  }
}
