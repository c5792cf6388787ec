package org.docketline.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;

/**
 * The first bytes that a server answered to bytes that need be no HTTP; a status of 0 where it
 * closed the connection, or waited for more.
 */
public record RawAnswer(int status, String text) {
  /** In the place of a status: the server said nothing for long. */
  public static final int NONE = 999;

  private static final int PATIENCE_MILLIS = 10_000;
  private static final int MOST = 16_384;

  /** Sends them on a connection of their own, of which nothing more is to come. */
  public static RawAnswer to(int port, byte[] request) throws IOException {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.setSoLinger(true, 0); // no port of ours waits for a late packet
      return exchange(socket, request);
    }
  }

  private static RawAnswer exchange(Socket socket, byte[] request) throws IOException {
    try {
      socket.getOutputStream().write(request);
      if (new String(request, ISO_8859_1).contains("chunked")) {
        socket.shutdownOutput(); // the rest that is promised never comes
      }
      byte[] first = new byte[MOST];
      int read = Math.max(0, socket.getInputStream().read(first));
      String text = new String(first, 0, read, ISO_8859_1);
      return new RawAnswer(status(text), text);
    } catch (SocketTimeoutException e) {
      return new RawAnswer(NONE, "no answer within " + PATIENCE_MILLIS + " ms");
    } catch (IOException e) {
      return new RawAnswer(0, ""); // it would hear no more of it
    }
  }

  private static int status(String text) {
    return text.matches("(?s)HTTP/1\\.[01] [0-9]{3}.*")
        ? Integer.parseInt(text.substring(9, 12))
        : 0;
  }

  /** The header lines. */
  public String head() {
    int end = text.indexOf("\r\n\r\n");
    return end < 0 ? text : text.substring(0, end);
  }
}
