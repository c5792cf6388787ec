package org.docketline.records;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.docketline.fetch.FileDoubt;

/**
 * Hands rows over to another thread, some hundreds at a time and in their order, so that a file is
 * parsed while its first rows are worked on. It must be finished before the taker is asked
 * anything.
 */
public final class RowPipe implements RowTaker, AutoCloseable {
  private static final int ROWS = 512;

  private final RowTaker to;
  private final ExecutorService worker = Executors.newSingleThreadExecutor();
  private FileRow[] filling = rows();
  private FileRow[] spare = rows();
  private int filled;
  private Future<?> taking = CompletableFuture.completedFuture(null);

  /** Hands over to this taker. */
  public RowPipe(RowTaker to) {
    this.to = to;
  }

  private static FileRow[] rows() {
    var rows = new FileRow[ROWS];
    Arrays.setAll(rows, i -> new FileRow());
    return rows;
  }

  @Override
  public void begin(ColumnHeader header) throws FileDoubt {
    to.begin(header);
  }

  @Override
  public void row(FileRow row) {
    filling[filled++].copy(row);
    if (filled == ROWS) {
      handOver();
    }
  }

  @Override
  public void end(ColumnHeader seen) throws FileDoubt {
    finish();
    to.end(seen);
  }

  /** Waits until every row is taken; throws what the taker threw. */
  public void finish() {
    handOver();
    await();
  }

  private void handOver() {
    await();
    FileRow[] batch = filling;
    int count = filled;
    taking = worker.submit(() -> take(batch, count));
    filling = spare;
    spare = batch;
    filled = 0;
  }

  private void take(FileRow[] batch, int count) {
    for (int i = 0; i < count; i++) {
      to.row(batch[i]);
    }
  }

  private void await() {
    try {
      taking.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException thrown
          ? thrown
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the service is stopping", e);
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
