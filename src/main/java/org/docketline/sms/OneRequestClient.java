package org.docketline.sms;

import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.function.Supplier;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.DefaultConnectionKeepAliveStrategy;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;

/**
 * Twilio's HTTP client, of which each call makes a single request: it neither retries nor follows
 * redirects, and takes no proxy from the environment. A connection serves call after call, since a
 * new one costs ten times what a text does, but only after a whole answer, and only if it was idle
 * for less than two seconds: one that the server has just closed takes a text with it, and leaves
 * its outcome unknown.
 */
final class OneRequestClient extends NetworkHttpClient {
  private static final TimeValue KEPT = TimeValue.ofSeconds(2);

  private final URI apiUrl;
  private final ThreadLocal<CarrierExchange> current;

  OneRequestClient(URI apiUrl, HttpClientConnectionManager connections, RequestConfig limits) {
    this(apiUrl, connections, limits, new ThreadLocal<>());
  }

  private OneRequestClient(
      URI apiUrl,
      HttpClientConnectionManager connections,
      RequestConfig limits,
      ThreadLocal<CarrierExchange> current) {
    super(builder(connections, limits, current::get));
    this.apiUrl = apiUrl;
    this.current = current;
  }

  // The limits go in here because NetworkHttpClient sets its own on each request.
  private static HttpClientBuilder builder(
      HttpClientConnectionManager connections,
      RequestConfig limits,
      Supplier<CarrierExchange> current) {
    return HttpClientBuilder.create()
        .setConnectionManager(connections)
        .setKeepAliveStrategy(OneRequestClient::keptFor)
        .disableAutomaticRetries()
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableAuthCaching()
        .addExecInterceptorFirst(
            "limits",
            (request, scope, chain) -> {
              scope.clientContext.setRequestConfig(limits);
              return chain.proceed(request, scope);
            })
        .addExecInterceptorAfter(
            ChainElement.CONNECT.name(),
            "once",
            (request, scope, chain) -> current.get().send(request, scope, chain));
  }

  // As long as the server says, if that is less.
  private static TimeValue keptFor(HttpResponse response, HttpContext context) {
    TimeValue said =
        DefaultConnectionKeepAliveStrategy.INSTANCE.getKeepAliveDuration(response, context);
    return said != null && said.getDuration() >= 0 && said.compareTo(KEPT) < 0 ? said : KEPT;
  }

  /** Whatever this thread asks until {@code asked} has ended belongs to the exchange. */
  <T> T within(CarrierExchange exchange, Supplier<T> asked) {
    current.set(exchange);
    try {
      return asked.get();
    } finally {
      current.remove();
    }
  }

  /**
   * Without the retries of {@link com.twilio.http.HttpClient}: a message has no idempotency key.
   */
  @Override
  public Response reliableRequest(Request request) {
    return makeRequest(request);
  }

  // It returns once the whole answer is read.
  @Override
  public Response makeRequest(Request request) {
    Response response = super.makeRequest(new Redirected(request, apiUrl));
    current.get().answered(response.getStatusCode());
    return response;
  }

  /** The same request to another address, path and query kept. */
  private static final class Redirected extends Request {
    private final URL target;

    Redirected(Request original, URI apiUrl) {
      super(original.getMethod(), original.getUrl());
      target = at(apiUrl, original.constructURL());
      setAuth(original.getUsername(), original.getPassword());
      setContentType(original.getContentType());
      original.getPostParams().forEach(postParams::put);
      original.getHeaderParams().forEach(headerParams::put);
    }

    private static URL at(URI apiUrl, URL url) {
      try {
        return URI.create(apiUrl + url.getFile()).toURL();
      } catch (MalformedURLException e) {
        throw new IllegalArgumentException("docketline.twilio.api-url is no URL", e);
      }
    }

    @Override
    public URL constructURL() {
      return target;
    }
  }
}
