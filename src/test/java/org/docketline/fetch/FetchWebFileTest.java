package org.docketline.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A web server that says byte by byte what a test has it say. */
class FetchWebFileTest extends FetchTest {
  private static final String DATE = "Mon, 04 May 2026 12:00:00 GMT";

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private ServerSocket server;
  private Answer answer;

  private interface Answer {
    void write(OutputStream out) throws Exception;
  }

  @BeforeEach
  void serve() throws IOException {
    server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    threads.execute(this::acceptAll);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
    threads.shutdownNow();
  }

  @Test
  void fileComesWithWhatToAskByNextTime() throws Exception {
    says("200 OK", "number\n", "ETag: \"1\"", "Last-Modified: " + DATE);

    FetchedFile fetched = fetch(url());

    assertThat(text(fetched)).isEqualTo("number\n");
    assertThat(fetched.sha256()).isEqualTo(FileDigest.sha256("number\n"));
    assertThat(fetched.etag()).isEqualTo("\"1\"");
    assertThat(fetched.lastModified()).isEqualTo(DATE);
    assertThat(fetched.dated()).isEqualTo(NOON);
  }

  @Test
  void dateThatIsNoneIsNoMatter() throws Exception {
    says("200 OK", "number\n", "Last-Modified: yesterday");

    assertThat(fetch(url()).dated()).isNull();
  }

  @Test
  void unchangedFileIsNotSent() throws Exception {
    says("304 Not Modified", null);
    var known = FetchedFile.known("hash", "\"1\"", DATE);

    FetchedFile fetched = fetch(url(), known);

    assertThat(fetched.isUnread()).isTrue();
    assertThat(fetched.sha256()).isEqualTo("hash");
    assertThat(asked.get(0))
        .contains("If-None-Match: \"1\"")
        .contains("If-Modified-Since: " + DATE);
    nothingIsLeft();
  }

  @Test
  void secretsAreForTheFeedsOwnServer() throws Exception {
    access = new ServerAccess("county", "p:w", null, null, Map.of("X-Key", "k"));
    allowed = List.of("127.0.0.1:" + server.getLocalPort());
    redirects("/elsewhere", "http://127.0.0.1:" + server.getLocalPort() + "/there");

    assertThat(text(fetch(url()))).isEqualTo("ok");
    assertThat(asked).hasSize(3);
    assertThat(asked.subList(0, 2))
        .allSatisfy(
            own ->
                assertThat(own)
                    .contains("Authorization: Basic Y291bnR5OnA6dw==") // county:p:w
                    .contains("X-Key: k"));
    assertThat(asked.get(2)).startsWith("GET /there ").doesNotContain("Authorization", "X-Key");
  }

  private void redirects(String... to) {
    answer =
        out -> {
          int at = asked.size() - 1;
          boolean last = at >= to.length;
          out.write(head(last ? "200 OK" : "302 Found", 2, "Location: " + (last ? "" : to[at])));
          out.write("ok".getBytes(UTF_8));
        };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:1/x",
        "http://127.0.0.1:PORT/x",
        "http://2130706433:PORT/x",
        "http://169.254.169.254/latest/meta-data",
        "https://localhost:PORT/x",
        "//evil.example/x",
        "ftp://127.0.0.1:PORT/x"
      })
  void redirectToAnotherServerIsNotFollowed(String to) {
    redirects(to.replace("PORT", String.valueOf(server.getLocalPort())));

    doubted("the server sends us to another server than the feed's own (allow-hosts may name it)");
    assertThat(asked).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:/etc/passwd", "http://a@127.0.0.1:1/", "jar:x", "http://[", "a b"})
  void redirectToNoAddressIsNotFollowed(String to) {
    redirects(to);

    assertThatThrownBy(() -> fetch(url())).hasMessage("the server redirects to what is no address");
    assertThat(asked).hasSize(1);
  }

  @Test
  void redirectsEnd() {
    redirects("/1", "/2", "/3", "/4", "/5", "/6");

    assertThatThrownBy(() -> fetch(url())).hasMessage("the server redirects more than 5 times");
    assertThat(asked).hasSize(6);
  }

  @Test
  void redirectIsFollowedWithoutSecrets() throws Exception {
    answer =
        out -> {
          boolean first = asked.size() == 1;
          out.write(head(first ? "302 Found" : "200 OK", 2, "Location: /elsewhere"));
          out.write("ok".getBytes(UTF_8));
        };

    assertThat(text(fetch(url()))).isEqualTo("ok");
    assertThat(asked.get(1)).startsWith("GET /elsewhere ");
  }

  @ParameterizedTest
  @CsvSource({"text/html", "Text/HTML; charset=utf-8"})
  void webPageIsDoubted(String type) {
    says("200 OK", "number\n", "Content-Type: " + type);

    doubted("the server sent a web page (text/html) instead of the file");
  }

  @Test
  void webPageIsAFileWhereTheSettingsSaySo() throws Exception {
    access = new ServerAccess(null, null, null, null, Map.of(), new WebRules(null, "text/html"));
    says("200 OK", "number\n", "Content-Type: Text/HTML; charset=utf-8");

    assertThat(text(fetch(url()))).isEqualTo("number\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 206, 304, 401, 404, 500, 503})
  void answerThatIsNoFileIsSaid(int status) {
    says(status + " Whatever", null);

    assertThatThrownBy(() -> fetch(url()))
        .isInstanceOf(IOException.class)
        .hasMessage("the server answered " + status);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 99})
  void bodyShorterThanItsLengthIsDoubted(int sent) {
    answer =
        out -> {
          out.write(head("200 OK", 100));
          out.write(new byte[sent]);
        };

    doubted("the server sent %d of 100 bytes".formatted(sent));
  }

  @Test
  void cutChunkedBodyIsNoFile() {
    answer = out -> out.write(chunked("5\r\nnumbe\r\n"));

    assertThatThrownBy(() -> fetch(url()))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("the file could not be fetched: ");
    nothingIsLeft();
  }

  @Test
  void emptyBodyIsDoubted() {
    says("200 OK", "");

    doubted("the file is empty");
  }

  @Test
  void lengthPastTheBoundIsDoubtedBeforeTheBody() {
    maxSize(1000);
    answer =
        out -> {
          out.write(head("200 OK", 1001));
          out.flush();
          Thread.sleep(1000); // closed at once, the body may be missed before its length is judged
        };

    doubted("the file is larger than max-size, 1000 bytes");
  }

  @Test
  void bodyWithoutEndStopsAtTheBound() {
    answer =
        out -> {
          out.write(chunked(""));
          while (true) {
            out.write("400\r\n".getBytes(UTF_8));
            out.write(new byte[0x400]);
            out.write("\r\n".getBytes(UTF_8));
          }
        };

    doubted("the file is larger than max-size, 1000000 bytes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "x-gzip", "GZIP"})
  void encodedBodyIsDecoded(String encoding) throws Exception {
    byte[] packed = gzip("number\n".getBytes(UTF_8));
    answer =
        out -> {
          out.write(head("200 OK", packed.length, "Content-Encoding: " + encoding));
          out.write(packed);
        };

    FetchedFile fetched = fetch(url());

    assertThat(text(fetched)).isEqualTo("number\n");
    assertThat(fetched.sha256()).isEqualTo(FileDigest.sha256("number\n"));
  }

  @Test
  void encodedBombStopsAtTheBound() throws IOException {
    byte[] packed = gzip(new byte[10_000_000]);
    answer =
        out -> {
          out.write(head("200 OK", packed.length, "Content-Encoding: gzip"));
          out.write(packed);
        };

    doubted("the file is larger than max-size, 1000000 bytes");
  }

  @Test
  void unknownEncodingIsSaid() {
    says("200 OK", "number\n", "Content-Encoding: br");

    assertThatThrownBy(() -> fetch(url())).hasMessage("the server sent the file encoded as br");
  }

  @Test
  void packedFileIsUnpacked() throws Exception {
    byte[] packed = gzip("number\n".getBytes(UTF_8));
    answer =
        out -> {
          out.write(head("200 OK", packed.length, "Content-Type: application/gzip"));
          out.write(packed);
        };

    assertThat(text(fetch(url()))).isEqualTo("number\n");
  }

  @Test
  void serverThatTricklesHoldsNobody() {
    maxTime(Duration.ofMillis(500));
    answer =
        out -> {
          out.write(head("200 OK", 1000));
          trickle(out);
        };

    tookTooLong();
  }

  @Test
  void serverThatSaysNothingHoldsNobody() {
    maxTime(Duration.ofMillis(500));
    answer = out -> Thread.sleep(60_000);

    tookTooLong();
  }

  @Test
  void serverThatIsDownIsSaid() throws IOException {
    server.close();

    assertThatThrownBy(() -> fetch(url()))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("the file could not be fetched: ");
  }

  private void tookTooLong() {
    long start = System.nanoTime();
    assertThatThrownBy(() -> fetch(url()))
        .isInstanceOf(IOException.class)
        .hasMessage("it took longer than max-time, 0.5 s");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    nothingIsLeft();
  }

  private void doubted(String complaint) {
    assertThatThrownBy(() -> fetch(url())).isInstanceOf(FileDoubt.class).hasMessage(complaint);
    nothingIsLeft();
  }

  private static void trickle(OutputStream out) throws Exception {
    while (true) {
      out.write('a');
      Thread.sleep(50);
    }
  }

  private String url() {
    return "http://localhost:" + server.getLocalPort() + "/file";
  }

  private void says(String status, String body, String... headers) {
    byte[] bytes = body == null ? new byte[0] : body.getBytes(UTF_8);
    answer =
        out -> {
          out.write(head(status, bytes.length, headers));
          out.write(bytes);
        };
  }

  private static byte[] head(String status, int length, String... headers) {
    return head(status, "Content-Length: " + length + "\r\n" + lines(headers));
  }

  private static byte[] chunked(String body) {
    return (new String(head("200 OK", "Transfer-Encoding: chunked\r\n"), ISO_8859_1) + body)
        .getBytes(UTF_8);
  }

  private static byte[] head(String status, String headers) {
    return ("HTTP/1.1 " + status + "\r\nConnection: close\r\n" + headers + "\r\n")
        .getBytes(ISO_8859_1);
  }

  private static String lines(String... headers) {
    return headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private void acceptAll() {
    try {
      while (true) {
        Socket socket = server.accept();
        threads.execute(() -> speak(socket));
      }
    } catch (IOException e) {
      // the test is over
    }
  }

  private void speak(Socket socket) {
    try (socket) {
      var request = new ByteArrayOutputStream();
      while (!request.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
        request.write(socket.getInputStream().read());
      }
      asked.add(request.toString(ISO_8859_1));
      answer.write(socket.getOutputStream());
      socket.shutdownOutput();
    } catch (Exception e) {
      // whoever asked has gone
    }
  }
}
