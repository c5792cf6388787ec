package org.docketline.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** The carrier in a process of its own, over TLS with a certificate of today, and in plain text. */
final class CarrierProcess implements AutoCloseable {
  static final String STORE_PASSWORD = "benchmark";
  private static final Path BIN = Path.of(System.getProperty("java.home"), "bin");

  final Path store;
  private final Process process;
  private final String tls;
  private final String plain;
  private final HttpClient http = HttpClient.newHttpClient();

  private CarrierProcess(Path store, Process process, String tls, String plain) {
    this.store = store;
    this.process = process;
    this.tls = tls;
    this.plain = plain;
  }

  static CarrierProcess start(Path folder) throws IOException, InterruptedException {
    Path store = folder.resolve("carrier.p12").toAbsolutePath();
    certify(store);
    Process process =
        new ProcessBuilder(
                BIN.resolve("java").toString(),
                "-Xmx256m",
                "-cp",
                classPath(),
                BenchCarrier.class.getName(),
                store.toString())
            .redirectError(Redirect.appendTo(folder.resolve("carrier.log").toFile()))
            .start();
    String line =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8)).readLine();
    if (line == null) {
      throw new IOException("The carrier ended: see carrier.log");
    }
    String[] ports = line.split(" ", -1);
    return new CarrierProcess(store, process, ports[0], ports[1]);
  }

  static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  // The service is told to trust it as any other Java program is.
  private static void certify(Path store) throws IOException, InterruptedException {
    Files.deleteIfExists(store);
    List<String> command =
        List.of(
            BIN.resolve("keytool").toString(),
            "-genkeypair",
            "-alias",
            "carrier",
            "-keyalg",
            "EC",
            "-groupname",
            "secp256r1",
            "-dname",
            "CN=localhost",
            "-ext",
            "san=dns:localhost",
            "-validity",
            "2",
            "-storetype",
            "PKCS12",
            "-keystore",
            store.toString(),
            "-storepass",
            STORE_PASSWORD);
    if (new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() != 0) {
      throw new IOException("keytool made no certificate");
    }
  }

  String url(boolean encrypted) {
    return encrypted ? "https://localhost:" + tls : "http://localhost:" + plain;
  }

  long pid() {
    return process.pid();
  }

  int size() throws IOException, InterruptedException {
    return Integer.parseInt(ask("size"));
  }

  List<CarrierBook.Entry> entries() throws IOException, InterruptedException {
    return ask("book").lines().map(CarrierProcess::entry).toList();
  }

  private static CarrierBook.Entry entry(String line) {
    String[] facts = line.split("\t", 3);
    return new CarrierBook.Entry(facts[0], facts[1], facts[2], "", Instant.EPOCH);
  }

  /** Forgets all texts, and posts receipts to this port from now on; 0 for none. */
  void begin(int port) throws IOException, InterruptedException {
    ask("begin?port=" + port);
  }

  /** Keeps the texts of its book for {@link #replay}. */
  void keep() throws IOException, InterruptedException {
    ask("keep");
  }

  /** Posts the receipts of the texts that it kept to this port, so many a second. */
  void replay(int port, int rate) throws IOException, InterruptedException {
    ask("replay?port=" + port + "&rate=" + rate);
  }

  int receiptsTaken() throws IOException, InterruptedException {
    return Integer.parseInt(ask("receipts").split(" ", -1)[0]);
  }

  int receiptsRefused() throws IOException, InterruptedException {
    return Integer.parseInt(ask("receipts").split(" ", -1)[1]);
  }

  private String ask(String what) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(url(false) + "/bench/" + what)).build();
    return http.send(request, BodyHandlers.ofString(UTF_8)).body();
  }

  @Override
  public void close() {
    process.destroy();
  }
}
