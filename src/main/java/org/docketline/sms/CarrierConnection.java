package org.docketline.sms;

import com.twilio.http.TwilioRestClient;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * The line to Twilio: every call makes one request. It has one deadline to get a connection, past
 * which nothing was sent, and one from there to the end of the answer. The caller waits for a
 * worker and hangs up when the time is over, because the client's own timeouts hold for each read
 * and a server that drips bytes would outlast them.
 */
final class CarrierConnection implements AutoCloseable {
  // More connections than are ever under way: the callers bound their number.
  private static final int CONNECTIONS = 1024;
  private static final Duration LONGEST_CONNECTING = Duration.ofSeconds(5);
  // A connection that was idle for less is not looked at again: that takes a millisecond.
  private static final TimeValue SURELY_OPEN = TimeValue.ofMilliseconds(250);
  private static final Duration SWEEP = Duration.ofSeconds(1);
  private static final Duration READING = Duration.ofSeconds(5);

  private final Duration timeout;
  private final Duration connecting;
  private final PoolingHttpClientConnectionManager pool;
  private final OneRequestClient http;
  private final TwilioRestClient twilio;
  private final ExecutorService workers = CarrierThreads.threads("twilio");
  private final AtomicLong swept = new AtomicLong(System.nanoTime());

  CarrierConnection(TwilioAccount account, Duration timeout) {
    this.timeout = timeout;
    connecting = timeout.compareTo(LONGEST_CONNECTING) < 0 ? timeout : LONGEST_CONNECTING;
    pool = pool(Timeout.of(connecting));
    http =
        new OneRequestClient(
            account.apiUrl(), new FewHandshakes(pool), limits(Timeout.of(timeout)));
    twilio =
        new TwilioRestClient.Builder(account.accountSid(), account.authToken())
            .httpClient(http)
            .build();
  }

  <T> T call(CarrierExchange exchange, Function<TwilioRestClient, T> request) throws CallFailed {
    Future<T> answer = workers.submit(() -> ask(exchange, request));
    try {
      if (!exchange.awaitConnection(connecting)) {
        throw CallFailed.because("no connection within " + connecting);
      }
      return wholeAnswer(exchange, answer);
    } catch (ExecutionException e) {
      throw CallFailed.from(e.getCause());
    } catch (TimeoutException e) {
      throw CallFailed.because("no answer within " + timeout);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CallFailed.because("interrupted");
    } finally {
      answer.cancel(true);
    }
  }

  // An answer that was read in the last moment counts: all that is left is to make sense of it.
  private <T> T wholeAnswer(CarrierExchange exchange, Future<T> answer)
      throws InterruptedException, ExecutionException, TimeoutException {
    try {
      return answer.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      exchange.giveUp();
      if (exchange.isAnswered()) {
        return answer.get(READING.toNanos(), TimeUnit.NANOSECONDS);
      }
      throw e;
    }
  }

  private <T> T ask(CarrierExchange exchange, Function<TwilioRestClient, T> request) {
    try {
      return http.within(exchange, () -> request.apply(twilio));
    } finally {
      exchange.end();
      closeExpired();
    }
  }

  // After a burst hundreds are left that nobody will use, and the pool looks at none by itself.
  private void closeExpired() {
    long last = swept.get();
    long now = System.nanoTime();
    if (now - last > SWEEP.toNanos() && swept.compareAndSet(last, now)) {
      pool.closeExpired();
    }
  }

  private static RequestConfig limits(Timeout timeout) {
    return RequestConfig.custom()
        .setConnectionRequestTimeout(timeout)
        .setResponseTimeout(timeout)
        .build();
  }

  // The socket's timeout bounds the TLS handshake, which comes before the request's limits count.
  private static PoolingHttpClientConnectionManager pool(Timeout connecting) {
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(connecting).build())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(connecting)
                .setValidateAfterInactivity(SURELY_OPEN)
                .build())
        .setMaxConnPerRoute(CONNECTIONS)
        .setMaxConnTotal(CONNECTIONS)
        .build();
  }

  @Override
  public void close() {
    workers.shutdown();
    pool.close(CloseMode.GRACEFUL);
  }
}
