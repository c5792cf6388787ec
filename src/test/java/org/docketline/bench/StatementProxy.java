package org.docketline.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands between the service and PostgreSQL for a while and counts the statements that pass: the
 * embedded PostgreSQL has no {@code pg_stat_statements}. BEGIN, COMMIT and their like are not
 * counted.
 */
final class StatementProxy implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("//localhost:(\\d+)/");
  private static final Pattern BOUNDARY =
      Pattern.compile("begin.*|commit|rollback|set .*|", Pattern.DOTALL);
  private static final int LENGTH = 4;
  private static final int ENCRYPTION = 4;

  private final AtomicLong statements = new AtomicLong();
  private final ServerSocket door;
  private final String url;
  private final int server;

  StatementProxy(String url) throws IOException {
    Matcher address = ADDRESS.matcher(url);
    if (!address.find()) {
      throw new IllegalArgumentException("No port in " + url);
    }
    server = Integer.parseInt(address.group(1));
    door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.url = address.replaceFirst("//localhost:" + door.getLocalPort() + "/");
    run(this::listen);
  }

  /** Where the service finds the same database. */
  String url() {
    return url;
  }

  long statements() {
    return statements.get();
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void run(Work work) {
    var thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException e) {
                // one of the two has hung up
              }
            },
            "statement-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  private void listen() throws IOException {
    while (true) {
      Socket service = door.accept();
      var database = new Socket(InetAddress.getLoopbackAddress(), server);
      service.setTcpNoDelay(true);
      database.setTcpNoDelay(true);
      run(() -> forward(service, database));
      run(() -> database.getInputStream().transferTo(service.getOutputStream()));
    }
  }

  private void forward(Socket service, Socket database) throws IOException {
    try (service;
        database) {
      var in = new DataInputStream(new BufferedInputStream(service.getInputStream()));
      var out = new DataOutputStream(new BufferedOutputStream(database.getOutputStream()));
      new Messages(in, out).pass();
    }
  }

  /** What one connection of the service's says, message by message. */
  private final class Messages {
    private final DataInputStream in;
    private final DataOutputStream out;
    private final Map<String, String> prepared = new HashMap<>();
    private String bound = "";

    Messages(DataInputStream in, DataOutputStream out) {
      this.in = in;
      this.out = out;
    }

    void pass() throws IOException {
      int asked = copy().length;
      while (asked == ENCRYPTION) { // may it be encrypted? then who enters; both without a type
        asked = copy().length;
      }
      while (true) {
        int type = in.readByte();
        out.writeByte(type);
        heed(type, new String(copy(), UTF_8));
      }
    }

    private byte[] copy() throws IOException {
      int length = in.readInt();
      byte[] body = in.readNBytes(length - LENGTH);
      out.writeInt(length);
      out.write(body);
      if (in.available() == 0) {
        out.flush();
      }
      return body;
    }

    private void heed(int type, String body) {
      String[] words = body.split("\0", 3);
      if (type == 'P') {
        prepared.put(words[0], words[1]);
      } else if (type == 'B') {
        bound = prepared.getOrDefault(words[1], "?");
      } else if (type == 'E') {
        count(bound);
      } else if (type == 'Q') {
        count(words[0]);
      }
    }

    private void count(String sql) {
      if (!BOUNDARY.matcher(sql.strip().toLowerCase(Locale.ROOT)).matches()) {
        statements.incrementAndGet();
      }
    }
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
