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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.docketline.polling.FeedRun.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A county's web server, in good and bad health. */
@QuarkusTest
class WebFeedTest extends FeedTest {
  private static final String FILE = "number,date\nA10000,2026-05-18\n";
  private static final String MORE = "number,status\nA10000,OPEN\n";

  private static final String WAITING = "select 1 from held_file where withdrawn_at is null";

  private final Map<String, Answer> answers = new HashMap<>();
  private final List<String> asked = new ArrayList<>();
  private HttpServer server;

  private record Answer(int status, String body, int length, Map<String, String> headers) {}

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    String origin = "http://localhost:" + server.getAddress().getPort();
    set("url", origin + "/citations");
    set("map.citation", "number");
    set("map.hearing-date", "date");
    set("join.\"violations\".url", origin + "/violations");
    set("join.\"violations\".map.citation", "number");
    set("join.\"violations\".map.violation-status", "status");
    set("statuses.\"OPEN\"", "open");
    says("/citations", 200, FILE, Map.of("ETag", "\"c1\""));
    says("/violations", 200, MORE, Map.of("Last-Modified", "Mon, 04 May 2026 10:00:00 GMT"));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void unchangedFileIsAskedForByItsValidatorsAndCostsNoMerge() {
    assertThat(pollOther().outcome).isEqualTo(Outcome.APPLIED);
    asked.clear();
    says("/citations", 304, "", Map.of());
    says("/violations", 304, "", Map.of());

    assertThat(pollOther().outcome).isEqualTo(Outcome.UNCHANGED);
    assertThat(asked)
        .containsExactly(
            "/citations \"c1\" null", "/violations null Mon, 04 May 2026 10:00:00 GMT");
  }

  @Test
  void answerThatNothingChangedWithdrawsTheHeldFile() {
    says("/citations", 200, rows(20), Map.of("ETag", "\"c1\""));
    assertThat(pollOther().outcome).isEqualTo(Outcome.APPLIED);
    says("/citations", 200, rows(6), Map.of());
    assertThat(pollOther().outcome).isEqualTo(Outcome.HELD);
    says("/citations", 503, "", Map.of());
    assertThat(pollOther().outcome).isEqualTo(Outcome.FAILED);
    assertThat(query(WAITING)).hasSize(1);
    says("/citations", 304, "", Map.of());
    says("/violations", 304, "", Map.of());

    assertThat(pollOther().outcome).isEqualTo(Outcome.UNCHANGED);
    assertThat(query(WAITING)).isEmpty();
  }

  @Test
  void applyingAsksForTheWholeFileOnceMore() throws Exception {
    says("/citations", 200, rows(20), Map.of("ETag", "\"c1\""));
    pollOther();
    says("/citations", 200, rows(6), Map.of());
    FeedRun held = pollOther();
    asked.clear();

    var decisions =
        new HeldFileDecisions(
            feeds(settings),
            load,
            fetcher,
            heldFiles,
            filesBefore,
            takeBack,
            recorder,
            turns,
            clock);

    assertThat(
            decisions
                .decide(HeldChoice.APPLY, "other", held.id, "operator", "the county was asked")
                .done())
        .isTrue();
    assertThat(asked).containsExactly("/citations null null", "/violations null null");
  }

  private static String rows(int count) {
    return IntStream.range(0, count)
        .mapToObj("A1%04d,2026-05-18\n"::formatted)
        .collect(Collectors.joining("", "number,date\n", ""));
  }

  @Test
  void sameBytesAreUnchangedWhateverTheServerSays() {
    pollOther();
    says("/citations", 200, FILE, Map.of("ETag", "\"c2\""));

    assertThat(pollOther().outcome).isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void oneChangedPartIsMergedWithTheOtherThatHasNotChanged() {
    pollOther();
    says("/citations", 200, FILE + "A10001,2026-05-18\n", Map.of());
    server.removeContext("/");
    server.createContext(
        "/",
        exchange -> {
          boolean conditional = exchange.getRequestHeaders().containsKey("If-Modified-Since");
          says("/violations", conditional ? 304 : 200, conditional ? "" : MORE, Map.of());
          answer(exchange);
        });

    assertThat(pollOther().outcome).isEqualTo(Outcome.APPLIED);
    assertThat(query("select number, status from citation order by 1"))
        .containsExactly("A10000|OPEN", "A10001|OPEN");
    assertThat(query("select count(*) from violation")).containsExactly("1");
  }

  @Test
  void sameFileIsReadAgainByAServiceThatReadsItOtherwise() {
    pollOther();
    server.removeContext("/");
    server.createContext(
        "/",
        exchange -> {
          boolean known = exchange.getRequestHeaders().containsKey("If-None-Match");
          says("/citations", known ? 304 : 200, known ? "" : FILE, Map.of());
          says("/violations", 200, MORE, Map.of());
          answer(exchange);
        });
    assertThat(pollOther().outcome).isEqualTo(Outcome.UNCHANGED);

    set("map.court", "='OAK COURT'");

    assertThat(pollOther().outcome).isEqualTo(Outcome.APPLIED);
    assertThat(query("select court from hearing")).containsExactly("OAK COURT");
  }

  @Test
  void citationPatternIsPartOfHowAFileIsRead() {
    pollOther();
    settings.put("docketline.county.citation-pattern", "A[0-9]+");

    assertThat(pollOther().outcome).isEqualTo(Outcome.APPLIED);
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 304, 404, 500, 503})
  void answerThatIsNoFileFailsTheRun(int status) {
    says("/citations", status, "", Map.of("Location", "/elsewhere"));
    set("headers.\"X-Key\"", "secret");

    FeedRun run = pollOther();

    assertThat(run.outcome).isEqualTo(Outcome.FAILED);
    assertThat(run.reason).isEqualTo("citations: the server answered " + status);
    assertThat(docketNow()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"text/html", "'Text/HTML; charset=utf-8'"})
  void webPageIsHeldByItsTypeAlone(String type) {
    says("/violations", 200, MORE, Map.of("Content-Type", type));

    FeedRun run = pollOther();

    assertThat(run.outcome).isEqualTo(Outcome.HELD);
    assertThat(run.reason)
        .isEqualTo("violations: the server sent a web page (text/html) instead of the file");
  }

  @Test
  void bodyShorterThanItsLengthIsHeld() {
    answers.put("/citations", new Answer(200, FILE, FILE.length() + 100, Map.of()));

    FeedRun run = pollOther();

    assertThat(run.outcome).isEqualTo(Outcome.HELD);
    assertThat(run.reason)
        .isEqualTo(
            "citations: the server sent %d of %d bytes"
                .formatted(FILE.length(), FILE.length() + 100));
    assertThat(docketNow()).isEmpty();
  }

  @Test
  void fileThatTheServerSaysIsOlderIsHeld() {
    pollOther();
    String older = "Sun, 03 May 2026 10:00:00 GMT";
    says("/violations", 200, "number,status\nA10000,\n", Map.of("Last-Modified", older));

    assertThat(pollOther().reason)
        .isEqualTo(
            "violations: it is of 2026-05-03 05:00:00, older than the last applied file, of"
                + " 2026-05-04 05:00:00");
  }

  @Test
  void serverThatIsDownFailsTheRunAndTheNextPollTriesAgain() throws IOException {
    server.stop(0);

    FeedRun run = pollOther();

    assertThat(run.outcome).isEqualTo(Outcome.FAILED);
    assertThat(run.reason).startsWith("citations: the file could not be fetched: ");
    serve();
    assertThat(pollOther().outcome).isEqualTo(Outcome.APPLIED);
  }

  @Test
  void serverThatTakesTooLongFailsTheRun() {
    server.removeContext("/");
    server.createContext("/", exchange -> {});
    set("max-time", "1s");

    FeedRun run = pollOther();

    assertThat(run.outcome).isEqualTo(Outcome.FAILED);
    assertThat(run.reason).isEqualTo("citations: it took longer than max-time, 1.0 s");
  }

  private void says(String path, int status, String body, Map<String, String> headers) {
    int length = body.isEmpty() ? -1 : body.length();
    answers.put(path, new Answer(status, body, length, headers));
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    var given = exchange.getRequestHeaders();
    asked.add(
        path + " " + given.getFirst("If-None-Match") + " " + given.getFirst("If-Modified-Since"));
    Answer answer = answers.get(path);
    answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    exchange.sendResponseHeaders(answer.status(), answer.length());
    if (answer.length() >= 0) {
      exchange.getResponseBody().write(answer.body().getBytes(UTF_8));
    }
    exchange.close();
  }
}
