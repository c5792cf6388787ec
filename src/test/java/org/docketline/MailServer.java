package org.docketline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.commons.codec.DecoderException;
import org.apache.commons.codec.net.QuotedPrintableCodec;

/** A mail server on a port of this machine: keeps what it takes, refuses it, or is away. */
public final class MailServer {
  private final List<Taken> taken = new CopyOnWriteArrayList<>();
  private final int port;
  private volatile ServerSocket door;
  private volatile String toRecipients = "250 OK";

  /** A mail as it came: its header unfolded, its body decoded. */
  public record Taken(String to, String header, String body) {
    /** Without the word itself. */
    public String subject() {
      return header
          .lines()
          .filter(line -> line.startsWith("Subject: "))
          .findFirst()
          .orElseThrow()
          .substring("Subject: ".length());
    }
  }

  MailServer() throws IOException {
    door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    port = door.getLocalPort();
    listen(door);
  }

  Map<String, String> settings() {
    return Map.of(
        "quarkus.mailer.mock", "false",
        "quarkus.mailer.host", "localhost",
        "quarkus.mailer.port", String.valueOf(port),
        "quarkus.mailer.from", "docketline@county.example");
  }

  /** All that it took so far. */
  public List<Taken> taken() {
    return List.copyOf(taken);
  }

  /** Lets nobody in. */
  public void stop() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Is back, empty, and takes what comes. */
  public void start() {
    toRecipients = "250 OK";
    taken.clear();
    if (door.isClosed()) {
      try {
        door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      listen(door);
    }
  }

  /** Answers so to whom a mail is for. */
  public void answerRecipients(String reply) {
    toRecipients = reply;
  }

  private void listen(ServerSocket at) {
    inBackground(() -> serve(at));
  }

  private void serve(ServerSocket at) {
    while (!at.isClosed()) {
      try {
        Socket caller = at.accept();
        inBackground(() -> talkTo(caller));
      } catch (IOException e) {
        // it was stopped
      }
    }
  }

  private void talkTo(Socket caller) {
    try (caller) {
      talk(caller);
    } catch (IOException e) {
      // the caller hung up
    }
  }

  private static void inBackground(Runnable work) {
    var thread = new Thread(work, "mail server");
    thread.setDaemon(true);
    thread.start();
  }

  private void talk(Socket caller) throws IOException {
    var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), UTF_8));
    OutputStream out = caller.getOutputStream();
    String to = "";
    say(out, "220 here");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.startsWith("RCPT")) {
        to = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
        say(out, toRecipients);
      } else if (line.equals("DATA")) {
        say(out, "354 go on");
        take(to, in);
        say(out, "250 OK");
      } else if (line.equals("QUIT")) {
        say(out, "221 bye");
        return;
      } else {
        say(out, "250 OK");
      }
    }
  }

  private void take(String to, BufferedReader in) throws IOException {
    var mail = new StringBuilder();
    for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
      mail.append(line.startsWith("..") ? line.substring(1) : line).append('\n');
    }
    int end = mail.indexOf("\n\n");
    String header = mail.substring(0, end).replaceAll("\n[ \t]+", " ");
    taken.add(new Taken(to, header, body(header, mail.substring(end + 2))));
  }

  private static String body(String header, String written) {
    try {
      return header.contains("quoted-printable")
          ? new QuotedPrintableCodec(UTF_8, true).decode(written)
          : written;
    } catch (DecoderException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(UTF_8));
    out.flush();
  }
}
