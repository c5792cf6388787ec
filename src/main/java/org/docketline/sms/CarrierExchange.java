package org.docketline.sms;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecRuntime;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;

/**
 * One request and how far it got. Sending and giving up are decided against each other once, so
 * that "nothing was sent" is a fact and no second request can follow.
 */
final class CarrierExchange {
  private enum Progress {
    CONNECTING,
    SENT,
    GIVEN_UP
  }

  private final AtomicReference<Progress> progress = new AtomicReference<>(Progress.CONNECTING);
  private final BooleanSupplier mayStill;
  private volatile ExecRuntime connection;
  private volatile boolean open;
  private volatile Integer status;

  /** Asked once more before the request is written; a no ends the exchange unsent. */
  CarrierExchange(BooleanSupplier mayStill) {
    this.mayStill = mayStill;
  }

  /** Stands in the client's chain where the connection is open and nothing is written yet. */
  ClassicHttpResponse send(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
      throws IOException, HttpException {
    connection = scope.execRuntime;
    open = true;
    if (!mayStill.getAsBoolean()) {
      throw new IOException("given up by now");
    }
    if (!progress.compareAndSet(Progress.CONNECTING, Progress.SENT)) {
      throw new IOException("given up, or sent already");
    }
    return chain.proceed(request, scope);
  }

  /** True if nothing was sent and nothing will be; otherwise the connection is cut. */
  boolean giveUp() {
    if (progress.compareAndSet(Progress.CONNECTING, Progress.GIVEN_UP)) {
      return true;
    }
    hangUp();
    return progress.get() == Progress.GIVEN_UP;
  }

  /** Whether the carrier could be reached at all, whatever came then. */
  boolean wasOpen() {
    return open;
  }

  void hangUp() {
    if (connection != null) {
      connection.discardEndpoint();
    }
  }

  void answered(int httpStatus) {
    status = httpStatus;
  }

  /** The HTTP status of a whole answer, or null without one. */
  Integer status() {
    return status;
  }
}
