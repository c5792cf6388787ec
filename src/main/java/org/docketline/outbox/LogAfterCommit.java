package org.docketline.outbox;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Writes lines to the log once the open transaction is committed. What was rolled back has not
 * happened, and the log does not tell it.
 */
@Singleton
public class LogAfterCommit {
  private final TransactionSynchronizationRegistry transaction;

  LogAfterCommit(TransactionSynchronizationRegistry transaction) {
    this.transaction = transaction;
  }

  /** Keeps a line for the end of the open transaction. */
  public void info(Logger log, String line) {
    add(log, Logger.Level.INFO, line);
  }

  void add(Logger log, Logger.Level level, String line) {
    lines().kept().add(new Line(log, level, line));
  }

  private Lines lines() {
    Lines lines = (Lines) transaction.getResource(Lines.class);
    if (lines == null) {
      lines = new Lines(new ArrayList<>());
      transaction.putResource(Lines.class, lines);
      transaction.registerInterposedSynchronization(lines);
    }
    return lines;
  }

  private record Line(Logger log, Logger.Level level, String words) {
    void write() {
      log.log(level, words);
    }
  }

  private record Lines(List<Line> kept) implements Synchronization {
    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        kept.forEach(Line::write);
      }
    }
  }
}
