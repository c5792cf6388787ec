package org.docketline.lookup;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.docketline.docket.CitationNumber;
import org.docketline.feed.Feed;
import org.docketline.feed.UrlTemplate;
import org.docketline.fetch.FileDoubt;
import org.docketline.lookup.LookUpAnswer.Found;
import org.docketline.lookup.LookUpAnswer.None;
import org.docketline.lookup.LookUpAnswer.Outage;
import org.docketline.records.JsonTree;

/** One system that answers for one citation, with as many requests as that takes. */
final class LookUpSystem {
  /** The longest that one look-up may take with all its pages and cases. */
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private static final int MOST_PAGES = 20;

  private final Feed feed;
  private final LookUpClient client;
  private final LookUpPace pace;
  private final LookUpRows rows;

  LookUpSystem(Feed feed, LookUpClient client, LookUpPace pace) {
    this.feed = feed;
    this.client = client;
    this.pace = pace;
    this.rows = new LookUpRows(feed);
  }

  /** Asks; no failure of the system's is more than an outage. */
  LookUpAnswer ask(CitationNumber number, boolean resident) throws InterruptedException {
    try {
      return new Questions(number, resident, System.nanoTime() + LONGEST.toNanos()).answer();
    } catch (IOException | FileDoubt e) {
      return new Outage(e.getMessage());
    }
  }

  /** The requests of one look-up. */
  private final class Questions {
    private final CitationNumber number;
    private final boolean resident;
    private final long end;

    Questions(CitationNumber number, boolean resident, long end) {
      this.number = number;
      this.resident = resident;
      this.end = end;
    }

    LookUpAnswer answer() throws IOException, FileDoubt, InterruptedException {
      List<List<String>> found = new ArrayList<>();
      int others = 0;
      for (JsonTree record : records()) {
        List<List<String>> about = rows.about(number, detailed(record));
        others += about.isEmpty() ? 1 : 0;
        found.addAll(about);
      }
      return found.isEmpty() ? new None(others) : new Found(found, others);
    }

    private List<JsonTree> records() throws IOException, FileDoubt, InterruptedException {
      JsonTree first = page(1);
      List<JsonTree> records = new ArrayList<>(rows.records(first));
      int pages = rows.pages(first);
      if (pages > MOST_PAGES) {
        throw new IOException("the system names more than " + MOST_PAGES + " pages");
      }
      for (int page = 2; page <= pages; page++) {
        records.addAll(rows.records(page(page)));
      }
      rows.checkTotal(first, records.size());
      return records;
    }

    private JsonTree page(int page) throws IOException, InterruptedException {
      var address = new UrlTemplate(feed.config().url());
      return get(address.fill(name -> name.equals("page") ? String.valueOf(page) : number.value()));
    }

    // Whatever part of a case is missing, a date may be: then all of it is unknown.
    private JsonTree detailed(JsonTree record) throws IOException, FileDoubt, InterruptedException {
      var written = feed.config().lookup().detailUrl();
      if (written.isEmpty() || !rows.isAbout(number, record)) {
        return record;
      }
      var address = new UrlTemplate(written.get());
      Map<String, String> values = LookUpRows.values(record, address.names());
      JsonTree detail = get(address.fill(values::get));
      return LookUpRows.merged(record, detail, address.names());
    }

    private JsonTree get(URI address) throws IOException, InterruptedException {
      pace.await(resident, Duration.ofNanos(Math.max(0, end - System.nanoTime())));
      return client.get(feed.config(), address);
    }
  }
}
