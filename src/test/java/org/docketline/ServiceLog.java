package org.docketline;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** What the service and its libraries write to the log while a test listens. */
public final class ServiceLog extends Handler implements AutoCloseable {
  private final Formatter words = new PatternFormatter("%s%e");
  private final List<String> lines = new CopyOnWriteArrayList<>();

  /** Begins to listen. */
  public ServiceLog() {
    Logger.getLogger("").addHandler(this);
  }

  @Override
  public void publish(LogRecord entry) {
    lines.add(words.format(entry));
  }

  /** The lines that begin so, without that. */
  public List<String> after(String beginning) {
    return lines.stream()
        .filter(line -> line.startsWith(beginning))
        .map(line -> line.substring(beginning.length()))
        .toList();
  }

  /** Every line so far. */
  public List<String> all() {
    return List.copyOf(lines);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    Logger.getLogger("").removeHandler(this);
  }
}
