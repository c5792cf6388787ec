package org.docketline.outbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Does in one transaction what many threads ask for within a few milliseconds: a commit waits for
 * the disk, and costs as much for one row as for two hundred. Each caller waits for its own answer.
 * Where all together fail each is done alone, so that one bad row fails nobody else.
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
    if (enter(mine) || mine.mustLead()) {
      lead();
    }
    return mine.answer();
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
    try {
      List<R> answers = together.apply(all.stream().map(Waiting::what).toList());
      for (int i = 0; i < all.size(); i++) {
        all.get(i).answered(answers.get(i));
      }
    } catch (RuntimeException | Error e) {
      all.forEach(one -> doAlone(one, e, all.size() == 1));
    }
  }

  private void doAlone(Waiting<T, R> one, Throwable failure, boolean wasAlone) {
    if (wasAlone) {
      one.failed(failure);
      return;
    }
    try {
      one.answered(together.apply(List.of(one.what())).get(0));
    } catch (RuntimeException | Error e) {
      one.failed(e);
    }
  }

  /** What one caller asks for, and what came of it. */
  private static final class Waiting<T, R> {
    private final T what;
    private boolean leads;
    private boolean isDone;
    private R answer;
    private Throwable failure;

    Waiting(T what) {
      this.what = what;
    }

    T what() {
      return what;
    }

    synchronized void lead() {
      leads = true;
      notifyAll();
    }

    synchronized void answered(R with) {
      answer = with;
      isDone = true;
      notifyAll();
    }

    synchronized void failed(Throwable with) {
      failure = with;
      isDone = true;
      notifyAll();
    }

    /** Waits until it is done, or until its caller is to do it: true then. */
    synchronized boolean mustLead() {
      boolean interrupted = false;
      while (!isDone && !leads) {
        try {
          wait();
        } catch (InterruptedException e) { // whoever does it is under way; it ends with the batch
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      return !isDone;
    }

    synchronized R answer() {
      if (failure != null) {
        throw new IllegalStateException("it failed together and alone", failure);
      }
      return answer;
    }
  }
}
