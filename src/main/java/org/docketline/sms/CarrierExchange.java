package org.docketline.sms;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecRuntime;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;

/**
 * One request and how far it got. Sending and giving up, and a whole answer and giving up, are
 * decided against each other once: so "nothing was sent" is a fact, no second request can follow,
 * and no answer that was read is thrown away.
 */
final class CarrierExchange {
  private enum Progress {
    CONNECTING,
    SENT,
    ANSWERED,
    NEVER_SENT,
    LOST
  }

  private final AtomicReference<Progress> progress = new AtomicReference<>(Progress.CONNECTING);
  private final CountDownLatch connected = new CountDownLatch(1);
  private final BooleanSupplier mayStill;
  private volatile ExecRuntime connection;
  private volatile Integer status;

  /** Asked once more before the request is written; a no ends the exchange unsent. */
  CarrierExchange(BooleanSupplier mayStill) {
    this.mayStill = mayStill;
  }

  /** Stands in the client's chain where the connection is open and nothing is written yet. */
  ClassicHttpResponse send(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
      throws IOException, HttpException {
    connection = scope.execRuntime;
    connected.countDown();
    if (!mayStill.getAsBoolean()) {
      throw new IOException("given up by now");
    }
    if (!progress.compareAndSet(Progress.CONNECTING, Progress.SENT)) {
      throw new IOException("given up, or sent already");
    }
    return chain.proceed(request, scope);
  }

  /** Waits so long for the connection; false if there was none, though the call may have ended. */
  boolean awaitConnection(Duration longest) throws InterruptedException {
    return connected.await(longest.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** The call is over, with a connection or without one. */
  void end() {
    connected.countDown();
    hangUp();
  }

  /** True if nothing was sent and nothing will be; otherwise the connection is cut. */
  boolean giveUp() {
    if (progress.compareAndSet(Progress.CONNECTING, Progress.NEVER_SENT)) {
      return true;
    }
    progress.compareAndSet(Progress.SENT, Progress.LOST);
    hangUp();
    return progress.get() == Progress.NEVER_SENT;
  }

  /** Whether the carrier could be reached at all, whatever came then. */
  boolean wasOpen() {
    return connection != null;
  }

  // Nothing once the whole answer is read: the connection is back with the others by then.
  private void hangUp() {
    if (connection != null) {
      connection.discardEndpoint();
    }
  }

  /** The whole answer is read; it counts unless the exchange was given up before. */
  void answered(int httpStatus) {
    if (progress.compareAndSet(Progress.SENT, Progress.ANSWERED)) {
      status = httpStatus;
    }
  }

  boolean isAnswered() {
    return progress.get() == Progress.ANSWERED;
  }

  /** The HTTP status of a whole answer, or null without one. */
  Integer status() {
    return status;
  }
}
