package org.docketline.feed;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.List;
import org.docketline.records.JsonFields;
import org.docketline.records.JsonPath;

/** What must be right before a system can be asked; an error names its key. */
final class LookUpCheck {
  private LookUpCheck() {}

  static void run(String key, Feed feed) {
    FeedConfig config = feed.config();
    refuse(!config.url().startsWith("http"), key + "url: a look-up is asked over http: or https:");
    FeedProblems.check(key + "url", () -> names(config.url()));
    refuse(
        !config.url().contains("{citation}"),
        key + "url: kind=lookup needs {citation} where the number goes");
    refuse(
        config.json().nextPage().isPresent() != config.url().contains("{page}"),
        key + "json.next-page: goes with {page} in the url");
    refuse(config.lookup().perSecond() < 1, key + "lookup.per-second: must be 1 or more");
    refuse(
        config.lookup().timeout().toMillis() < 1,
        key + "lookup.timeout: must be more than nothing");
    refuse(
        config.caFile().isPresent() || config.acceptType().isPresent(),
        key + "ca-file, .accept-type: are for files");
    refuse(!config.join().isEmpty(), key + "join: is for files; use lookup.detail-url");
    FeedProblems.check(key + "map", () -> new JsonFields(MappedColumns.names(config.map())));
    config
        .lookup()
        .totalRows()
        .ifPresent(path -> FeedProblems.check(key + "lookup.total-rows", () -> JsonPath.of(path)));
    config.lookup().detailUrl().ifPresent(url -> checkDetail(key + "lookup.detail-url", url));
  }

  private static void names(String url) {
    for (String name : new UrlTemplate(url).names()) {
      if (!List.of("citation", "page").contains(name)) {
        throw new IllegalArgumentException("{" + name + "} is neither {citation} nor {page}");
      }
    }
  }

  private static void checkDetail(String key, String url) {
    refuse(!url.startsWith("http"), key + ": '" + url + "' is no http: or https: address");
    FeedProblems.check(key, () -> new UrlTemplate(url).names().forEach(JsonPath::of));
    refuse(
        url.matches("https?://[^/?#]*\\{.*"),
        key + ": an answer may not say which server is asked");
    refuse(new UrlTemplate(url).names().isEmpty(), key + ": needs a record's field, as {CaseNum}");
  }

  private static void refuse(boolean wrong, String why) {
    if (wrong) {
      throw new ConfigurationException(why);
    }
  }
}
