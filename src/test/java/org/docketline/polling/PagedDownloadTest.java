package org.docketline.polling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.docketline.polling.FeedRun.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A county that gives its docket in pages: all of them are one file, or there is none. */
@QuarkusTest
class PagedDownloadTest extends FeedTest {
  private final Map<String, String> pages = new HashMap<>();
  private final List<String> asked = new ArrayList<>();
  private HttpServer server;
  private String origin;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    origin = "http://localhost:" + server.getAddress().getPort();
    set("format", "json");
    set("json.records", "rows");
    set("map.citation", "n");
    set("map.hearing-date", "d");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String address = exchange.getRequestURI().toString();
    asked.add(address);
    String page = pages.get(address);
    exchange.getResponseHeaders().set("ETag", "\"1\"");
    exchange.sendResponseHeaders(page == null ? 500 : 200, 0);
    exchange.getResponseBody().write(page == null ? new byte[0] : page.getBytes(UTF_8));
    exchange.close();
  }

  private void numbered() {
    set("url", origin + "/docket?page={page}");
    set("json.next-page", "of");
  }

  private void linked() {
    set("url", origin + "/docket/all");
    set("json.next-page", "links.next");
  }

  @Test
  void numberedPagesAreBroughtUpToTheirTotal() {
    numbered();
    pages.put("/docket?page=1", "\ufeff{\"of\":3," + rows("A10001", "A10002") + "}");
    pages.put("/docket?page=2", "\ufeff{\"of\":3," + rows("A10003") + "}");
    pages.put("/docket?page=3", "{" + rows("A10004") + ",\"of\":\"3\"}");

    assertThat(pollOther().outcome).isEqualTo(Outcome.APPLIED);
    assertThat(numbers()).containsExactly("A10001", "A10002", "A10003", "A10004");
    assertThat(asked).containsExactly("/docket?page=1", "/docket?page=2", "/docket?page=3");
    assertThat(pollOther().outcome).isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void withoutATotalAnEmptyPageIsTheLast() {
    numbered();
    pages.put("/docket?page=1", "{" + rows("A10001") + "}");
    pages.put("/docket?page=2", "{\"rows\":[]}");

    assertThat(pollOther().outcome).isEqualTo(Outcome.APPLIED);
    assertThat(numbers()).containsExactly("A10001");
  }

  @ParameterizedTest
  @CsvSource({"/docket/2?x=1", "2?x=1", "?x=1", "ORIGIN/docket/2?x=1"})
  void linkLeadsToTheNextPage(String link) {
    linked();
    String next = link.replace("ORIGIN", origin);
    pages.put("/docket/all", "{" + rows("A10001") + ",\"links\":{\"next\":\"" + next + "\"}}");
    pages.put(
        link.startsWith("?") ? "/docket/all?x=1" : "/docket/2?x=1",
        "{" + rows("A10002") + ",\"links\":{\"next\":null}}");

    assertThat(pollOther().outcome).isEqualTo(Outcome.APPLIED);
    assertThat(numbers()).containsExactly("A10001", "A10002");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /docket/all | HELD   | citations: page 2 is a page that came before
          /docket/gone | FAILED | citations: page 2: the server answered 500
          http://127.0.0.1:1/more | HELD   | citations: the server sends us to another server than the feed's own (allow-hosts may name it)
          ftp://example.org/more | HELD   | citations: the server sends us to another server than the feed's own (allow-hosts may name it)
          a b | HELD   | citations: the link to the next page (json.next-page) is no address
          """)
  void linkThatLeadsNowhereTakesNothing(String link, Outcome outcome, String reason) {
    linked();
    set("headers.\"X-Key\"", "secret");
    pages.put("/docket/all", "{" + rows("A10001") + ",\"links\":{\"next\":\"" + link + "\"}}");

    FeedRun run = pollOther();

    assertThat(run.outcome).isEqualTo(outcome);
    assertThat(run.reason).isEqualTo(reason);
    assertThat(numbers()).isEmpty();
  }

  @Test
  void pagesShareTheBoundsOfThePoll() {
    linked();
    set("max-size", "120");
    pages.put("/docket/all", "{" + rows("A10001") + ",\"links\":{\"next\":\"/docket/2\"}}");
    pages.put("/docket/2", "{" + rows("A10002") + ",\"links\":{\"next\":\"/docket/3\"}}");
    pages.put("/docket/3", "{" + rows("A10003") + ",\"links\":{\"next\":null}}");

    FeedRun run = pollOther();

    assertThat(run.outcome).isEqualTo(Outcome.HELD);
    assertThat(run.reason)
        .contains("larger than max-size, 120 bytes, together with what was fetched before");
    assertThat(numbers()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          `{"of":3,"rows":[]}`               ~ citations: page 2 of 3 has no records
          `{"of":"many","rows":[]}`          ~ citations: the total of pages (json.next-page) is no number
          `{"of":3,"rows":[{"n":"A10001"}]}`     ~ citations: page 2 is a page that came before
          `{"of":2,"rows":[{"n":"A10002"`        ~ citations: the file is cut off: it ends after record 1
          `<html>Down</html>`                ~ citations: the file cannot be read as JSON after record 0
          """)
  void badPageTakesNothing(String page, String reason) {
    numbered();
    pages.put("/docket?page=1", "{\"of\":3,\"rows\":[{\"n\":\"A10001\"}]}");
    pages.put("/docket?page=2", page);

    FeedRun run = pollOther();

    assertThat(run.reason).isEqualTo(reason);
    assertThat(run.outcome).isEqualTo(Outcome.HELD);
    assertThat(numbers()).isEmpty();
  }

  private List<String> numbers() {
    return query("select number from citation order by number");
  }

  private static String rows(String... numbers) {
    List<String> rows = new ArrayList<>();
    for (String number : numbers) {
      rows.add("{\"n\":\"%s\",\"d\":\"2026-05-18\"}".formatted(number));
    }
    return "\"rows\":[" + String.join(",", rows) + "]";
  }
}
