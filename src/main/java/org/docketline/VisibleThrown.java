package org.docketline;

import java.util.Objects;
import org.docketline.fetch.VisibleText;

/**
 * What was thrown, for the log: the same trace, with the control characters of its words marked.
 */
final class VisibleThrown extends Exception {
  private static final long serialVersionUID = 1L;
  private static final int DEEPEST = 20;

  private final String words;

  private VisibleThrown(Throwable thrown, int depth) {
    super(null, depth < DEEPEST ? of(thrown.getCause(), depth + 1) : null);
    this.words = VisibleText.of(thrown.toString());
    setStackTrace(thrown.getStackTrace());
    for (Throwable suppressed : thrown.getSuppressed()) {
      addSuppressed(of(suppressed, DEEPEST));
    }
  }

  /** The same where there is nothing to mark. */
  static Throwable of(Throwable thrown) {
    for (Throwable one = thrown; one != null; one = one.getCause()) {
      if (!Objects.equals(one.toString(), VisibleText.of(one.toString()))) {
        return of(thrown, 0);
      }
    }
    return thrown;
  }

  private static Throwable of(Throwable thrown, int depth) {
    return thrown == null ? null : new VisibleThrown(thrown, depth);
  }

  @Override
  @SuppressWarnings("OverrideThrowableToString") // the trace begins with the class that was thrown
  public String toString() {
    return words;
  }
}
