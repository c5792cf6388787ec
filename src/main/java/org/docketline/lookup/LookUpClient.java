package org.docketline.lookup;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.docketline.feed.FeedConfig;
import org.docketline.feed.FeedPart;
import org.docketline.feed.FeedSources;
import org.docketline.feed.UrlTemplate;
import org.docketline.fetch.AllowedServers;
import org.docketline.fetch.FileDoubt;
import org.docketline.records.JsonTree;

/**
 * Asks a system one question, once. Whatever is not a JSON document with status 200 is an
 * IOException, whose message holds neither the question nor the answer: both are personal.
 */
@Singleton
class LookUpClient {
  private static final int OK = 200;
  private static final int LONGEST = 4 << 20;

  /** Made with the first question: it reads every certificate that Java trusts. */
  private static final class Http {
    // A redirect would carry the county's key to whatever server it names.
    static final HttpClient CLIENT =
        HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(20))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  JsonTree get(FeedConfig feed, URI address) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = send(request(feed, address), feed.lookup().timeout());
    if (answer.statusCode() != OK) {
      throw new IOException("the system answered " + answer.statusCode());
    }
    String type = answer.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    if (type.startsWith("text/html")) {
      throw new IOException("the system sent a web page (text/html)");
    }
    return read(answer.body(), FeedPart.charset(feed));
  }

  private static HttpRequest request(FeedConfig feed, URI address) {
    var request = HttpRequest.newBuilder(address);
    String own = new UrlTemplate(feed.url()).fill(name -> "0").toString();
    if (new AllowedServers(own, List.of()).isOwn(address)) {
      FeedSources.access(feed).authorise(request);
    }
    return request.build();
  }

  private HttpResponse<byte[]> send(HttpRequest request, Duration timeout)
      throws IOException, InterruptedException {
    var answer = Http.CLIENT.sendAsync(request, info -> new BoundedBody(LONGEST));
    try {
      return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new IOException("the system took longer than " + timeout.toMillis() + " ms", e);
    } catch (ExecutionException e) {
      throw new IOException(
          "the system could not be asked: " + e.getCause().getClass().getSimpleName(), e);
    } finally {
      answer.cancel(true);
    }
  }

  private static JsonTree read(byte[] body, Charset charset) throws IOException {
    try {
      return JsonTree.of(body, charset);
    } catch (FileDoubt e) {
      throw new IOException("the system sent what is not JSON", e);
    }
  }
}
