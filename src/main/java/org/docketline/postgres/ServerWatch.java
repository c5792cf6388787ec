package org.docketline.postgres;

import java.io.IOException;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Starts a server again that has ended by itself, and tells when that does not help. */
final class ServerWatch implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(ServerWatch.class);
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration REST = Duration.ofSeconds(5);

  /** A full disk may have been emptied by then. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final KeptServer server;
  private final Runnable lost;
  private final Thread thread = new Thread(this::watch, "embedded database");

  ServerWatch(KeptServer server, Runnable lost) {
    this.server = server;
    this.lost = lost;
    thread.setDaemon(true);
    thread.start();
  }

  private void watch() {
    try {
      while (revived()) {
        Thread.sleep(LOOK.toMillis());
      }
      LOG.error("The embedded database does not start again: the service ends");
      lost.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // it is being closed
    }
  }

  /** Whether it runs, if need be again. */
  private boolean revived() throws InterruptedException {
    if (isRunning()) {
      return true;
    }
    LOG.error("The embedded database has ended by itself; it is started again");
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!isStartedAgain()) {
      if (System.nanoTime() > end) {
        return false;
      }
      Thread.sleep(REST.toMillis());
    }
    LOG.warn("The embedded database runs again");
    return true;
  }

  private boolean isRunning() {
    try {
      return server.isRunning();
    } catch (IOException e) {
      return false;
    }
  }

  private boolean isStartedAgain() {
    try {
      server.startAgain();
      return true;
    } catch (IOException | StartRefused e) {
      LOG.error(e.getMessage());
      return false;
    }
  }

  /** The server is left alone from now on. */
  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
