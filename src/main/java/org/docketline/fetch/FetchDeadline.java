package org.docketline.fetch;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Ends a fetch that takes too long by closing what it waits for, under its hands. */
final class FetchDeadline implements AutoCloseable {
  private final CompletableFuture<Void> end = new CompletableFuture<>();

  FetchDeadline(Duration limit) {
    end.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Closes it when time is up, or now if it is. */
  <T extends Closeable> T guard(T open) {
    var unused =
        end.whenComplete(
            (done, late) -> {
              if (late != null) {
                close(open);
              }
            });
    return open;
  }

  private static void close(Closeable open) {
    try {
      open.close();
    } catch (IOException e) {
      // Whoever waits for it has the better story to tell.
    }
  }

  boolean isOver() {
    return end.isCompletedExceptionally();
  }

  @Override
  public void close() {
    end.complete(null);
  }
}
