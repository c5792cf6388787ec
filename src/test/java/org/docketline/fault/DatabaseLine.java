package org.docketline.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The line between the replicas and their database, which can be held up or cut. */
final class DatabaseLine implements AutoCloseable {
  private final ServerSocket door;
  private final int database;
  private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private volatile boolean isCut;
  private boolean isHeld;

  DatabaseLine(int database) throws IOException {
    this.database = database;
    door = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    threads.execute(this::serve);
  }

  int port() {
    return door.getLocalPort();
  }

  /** Ends all connections in the midst of what they carry, and refuses new ones for a while. */
  void cut(long milliseconds) throws InterruptedException {
    isCut = true;
    ends.forEach(DatabaseLine::close);
    Thread.sleep(milliseconds);
    isCut = false;
  }

  /** Lets nothing through for a while, and loses nothing. */
  void hold(long milliseconds) throws InterruptedException {
    hold(true);
    Thread.sleep(milliseconds);
    hold(false);
  }

  private synchronized void hold(boolean held) {
    isHeld = held;
    notifyAll();
  }

  private synchronized void awaitRelease() throws InterruptedException {
    while (isHeld) {
      wait();
    }
  }

  private void serve() {
    while (!door.isClosed()) {
      try {
        join(door.accept());
      } catch (IOException e) {
        // the door closed, or the database did: whoever asked will see it
      }
    }
  }

  private void join(Socket replica) throws IOException {
    if (isCut) {
      close(replica);
      return;
    }
    var server = new Socket(InetAddress.getLoopbackAddress(), database);
    carry(replica, server);
    carry(server, replica);
  }

  private void carry(Socket from, Socket to) throws IOException {
    from.setTcpNoDelay(true);
    ends.add(from);
    threads.execute(() -> pump(from, to));
  }

  private void pump(Socket from, Socket to) {
    byte[] bytes = new byte[1 << 13];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
        awaitRelease();
        to.getOutputStream().write(bytes, 0, read);
      }
    } catch (IOException e) {
      // cut, by us or by a kill
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      ends.remove(from);
    }
  }

  private static void close(Socket end) {
    try {
      end.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    ends.forEach(DatabaseLine::close);
    threads.shutdownNow();
  }
}
