package org.docketline;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.docketline.fetch.VisibleText;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Keeps control characters out of the log, whoever wrote them: a feed, a server, a request. A line
 * of ours is one line; others' may have several. So does what a trace says of itself.
 */
@LoggingFilter(name = "visible")
public final class VisibleLog implements Filter {
  private static final String OURS = "org.docketline";

  @Override
  @SuppressWarnings("deprecation") // a formatter would write the same
  public boolean isLoggable(LogRecord logged) {
    if (logged instanceof ExtLogRecord line) {
      String written = line.getFormattedMessage();
      String visible = isOurs(line) ? VisibleText.of(written) : VisibleText.ofLines(written);
      if (written != null && !written.equals(visible)) {
        line.setMessage(visible, ExtLogRecord.FormatStyle.NO_FORMAT);
      }
    }
    logged.setThrown(VisibleThrown.of(logged.getThrown()));
    return true;
  }

  private static boolean isOurs(LogRecord line) {
    return line.getLoggerName() != null && line.getLoggerName().startsWith(OURS);
  }
}
