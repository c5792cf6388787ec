package org.docketline.sms;

import com.twilio.http.TwilioRestClient;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * The line to Twilio: every call makes one request and ends within the timeout. The caller waits
 * for a worker and hangs up when the time is over, because the client's own timeouts hold for each
 * read and a server that drips bytes would outlast them.
 */
final class CarrierConnection implements AutoCloseable {
  // More connections than are ever under way: the callers bound their number.
  private static final int CONNECTIONS = 1024;

  private final TwilioAccount account;
  private final Duration timeout;
  private final RequestConfig limits;
  private final PoolingHttpClientConnectionManager pool;
  private final ExecutorService workers = CarrierThreads.threads("twilio");

  CarrierConnection(TwilioAccount account, Duration timeout) {
    this.account = account;
    this.timeout = timeout;
    limits = limits(Timeout.of(timeout));
    pool = pool(Timeout.of(timeout));
  }

  <T> T call(CarrierExchange exchange, Function<TwilioRestClient, T> request) throws CallFailed {
    Future<T> answer = workers.submit(() -> ask(exchange, request));
    try {
      return answer.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
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

  private <T> T ask(CarrierExchange exchange, Function<TwilioRestClient, T> request) {
    try {
      return request.apply(client(exchange));
    } finally {
      exchange.hangUp();
    }
  }

  private TwilioRestClient client(CarrierExchange exchange) {
    return new TwilioRestClient.Builder(account.accountSid(), account.authToken())
        .httpClient(new OneRequestClient(account.apiUrl(), exchange, pool, limits))
        .build();
  }

  @SuppressWarnings("deprecation") // Only this one can set a single request's deadline.
  private static RequestConfig limits(Timeout timeout) {
    return RequestConfig.custom()
        .setConnectionRequestTimeout(timeout)
        .setConnectTimeout(timeout)
        .setResponseTimeout(timeout)
        .build();
  }

  // The socket's timeout bounds the TLS handshake, which comes before the request's limits count.
  private static PoolingHttpClientConnectionManager pool(Timeout timeout) {
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(timeout).build())
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
