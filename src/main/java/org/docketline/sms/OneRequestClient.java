package org.docketline.sms;

import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;

/**
 * Twilio's HTTP client, kept to a single request: it neither retries nor follows redirects, and
 * takes no proxy from the environment.
 */
final class OneRequestClient extends NetworkHttpClient {
  private final URI apiUrl;
  private final CarrierExchange exchange;

  OneRequestClient(
      URI apiUrl,
      CarrierExchange exchange,
      HttpClientConnectionManager pool,
      RequestConfig limits) {
    super(builder(exchange, pool, limits));
    this.apiUrl = apiUrl;
    this.exchange = exchange;
  }

  // A connection is never used twice: one that the server has just closed would take a text with
  // it, and leave its outcome unknown. The limits go in here because NetworkHttpClient sets its
  // own on each request.
  private static HttpClientBuilder builder(
      CarrierExchange exchange, HttpClientConnectionManager pool, RequestConfig limits) {
    return HttpClientBuilder.create()
        .setConnectionManager(pool)
        .setConnectionManagerShared(true)
        .setConnectionReuseStrategy((request, response, context) -> false)
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
        .addExecInterceptorAfter(ChainElement.CONNECT.name(), "once", exchange::send);
  }

  /**
   * Without the retries of {@link com.twilio.http.HttpClient}: a message has no idempotency key.
   */
  @Override
  public Response reliableRequest(Request request) {
    return makeRequest(request);
  }

  @Override
  public Response makeRequest(Request request) {
    Response response = super.makeRequest(new Redirected(request, apiUrl));
    exchange.answered(response.getStatusCode());
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
