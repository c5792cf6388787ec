package org.docketline.outbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Does in one transaction what many threads ask for within a few milliseconds: a commit waits for
 * the disk, and costs as much for one row as for two hundred. Each caller waits for its own answer.
 * Where all together fail each caller does its own alone, so that one bad row fails nobody else.
 */
final class Gathered<T, R> {
  private static final Duration LINGER = Duration.ofMillis(4);
  private static final int MOST = 200;

  private final Function<List<T>, List<R>> together;
  private final Queue<Waiting<T, R>> queue = new ArrayDeque<>();
  private boolean isLed;

  /** With what does them all in one transaction, and answers each in their order. */
  Gathered(Function<List<T>, List<R>> together) {
    this.together = together;
  }

  /** Does it with those that others ask for, and answers; throws what it alone failed with. */
  R ask(T what) {
    var mine = new Waiting<T, R>(what);
    if (enter(mine) || mine.told() == Told.LEAD) {
      lead();
    }
    return mine.told() == Told.DONE ? mine.answer : together.apply(List.of(what)).get(0);
  }

  // The first one leads: it waits for others, and does all of them in its own thread.
  private synchronized boolean enter(Waiting<T, R> mine) {
    queue.add(mine);
    boolean leads = !isLed;
    isLed = true;
    return leads;
  }

  // A caller whose time is over is interrupted, and what others have asked for goes on.
  private void lead() {
    boolean interrupted = linger();
    interrupted |= Thread.interrupted();
    try {
      doAll(taken());
    } finally {
      handOver();
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static boolean linger() {
    try {
      TimeUnit.NANOSECONDS.sleep(LINGER.toNanos());
      return false;
    } catch (InterruptedException e) {
      return true;
    }
  }

  private synchronized List<Waiting<T, R>> taken() {
    List<Waiting<T, R>> taken = new ArrayList<>();
    while (taken.size() < MOST && !queue.isEmpty()) {
      taken.add(queue.remove());
    }
    return taken;
  }

  private synchronized void handOver() {
    isLed = !queue.isEmpty();
    if (isLed) {
      queue.peek().lead();
    }
  }

  private void doAll(List<Waiting<T, R>> all) {
    List<R> answers = List.of();
    try {
      answers = together.apply(all.stream().map(one -> one.what).toList());
    } catch (RuntimeException e) {
      // Each caller meets it again for its own, or does not.
    } finally {
      for (int i = 0; i < all.size(); i++) {
        all.get(i).end(answers.isEmpty() ? null : answers.get(i));
      }
    }
  }

  /** What the caller is told: to do all that wait; that its own is done; to do it alone. */
  private enum Told {
    LEAD,
    DONE,
    ALONE
  }

  /** What one caller asks for, and what came of it. Futures let threads of any kind wait. */
  private static final class Waiting<T, R> {
    private final T what;
    private final CompletableFuture<Told> first = new CompletableFuture<>();
    private final CompletableFuture<Told> end = new CompletableFuture<>();
    private volatile R answer;

    Waiting(T what) {
      this.what = what;
    }

    void lead() {
      first.complete(Told.LEAD);
    }

    void end(R with) {
      answer = with;
      Told told = with == null ? Told.ALONE : Told.DONE;
      end.complete(told);
      first.complete(told);
    }

    /** Once it was told to lead this waits for the end, which comes by its own leading. */
    Told told() {
      return end.isDone() ? end.join() : first.join();
    }
  }
}
