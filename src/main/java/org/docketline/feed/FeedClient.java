package org.docketline.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.docketline.fetch.Doubt;

/**
 * Brings a feed's file into a folder of ours, so that what is hashed is what is read, and no
 * transaction waits for a county's server.
 */
@Singleton
class FeedClient {
  private static final Duration CONNECT = Duration.ofSeconds(20);
  private static final int NOT_MODIFIED = 304;
  private static final int OK = 200;

  private final Duration wholeFetch;

  FeedClient() {
    this(Duration.ofMinutes(10));
  }

  /** A client that gives a fetch this long in all, so that a server that trickles holds nobody. */
  FeedClient(Duration wholeFetch) {
    this.wholeFetch = wholeFetch;
  }

  /** Fetches a part; {@code known} are the validators of the last applied run, or null. */
  Fetched fetch(FeedConfig feed, SourceConfig part, Fetched known, Path into)
      throws IOException, Doubt, InterruptedException {
    return part.url().startsWith("file:")
        ? copy(path(part.url()), into)
        : download(feed, part, known, into);
  }

  private static Path path(String url) {
    String path = url.substring("file:".length());
    return Path.of(path.startsWith("//") ? path.substring(2) : path);
  }

  private static Fetched copy(Path from, Path into) throws IOException {
    try {
      Files.copy(from, into);
    } catch (NoSuchFileException e) {
      throw new IOException("there is no file at " + from, e);
    } catch (AccessDeniedException e) {
      throw new IOException("the file at " + from + " may not be read", e);
    }
    return new Fetched(into, Digest.sha256(into), null, null);
  }

  private Fetched download(FeedConfig feed, SourceConfig part, Fetched known, Path into)
      throws IOException, Doubt, InterruptedException {
    HttpResponse<Path> answer = get(request(feed, part, known), into, hasSecrets(feed));
    if (answer.statusCode() == NOT_MODIFIED && known != null) {
      return new Fetched(null, known.sha256(), known.etag(), known.lastModified());
    }
    if (answer.statusCode() != OK) {
      throw new IOException("the server answered " + answer.statusCode());
    }
    String type = answer.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    if (type.startsWith("text/html")) {
      throw new Doubt("the server sent a web page (text/html) instead of the file");
    }
    return new Fetched(
        into,
        Digest.sha256(into),
        answer.headers().firstValue("ETag").orElse(null),
        answer.headers().firstValue("Last-Modified").orElse(null));
  }

  private static HttpRequest request(FeedConfig feed, SourceConfig part, Fetched known) {
    var request = HttpRequest.newBuilder(URI.create(part.url()));
    feed.headers().forEach(request::header);
    feed.username()
        .ifPresent(
            user -> request.header("Authorization", basic(user, feed.password().orElse(""))));
    if (known != null && known.etag() != null) {
      request.header("If-None-Match", known.etag());
    }
    if (known != null && known.lastModified() != null) {
      request.header("If-Modified-Since", known.lastModified());
    }
    return request.build();
  }

  private static String basic(String user, String password) {
    return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
  }

  private static boolean hasSecrets(FeedConfig feed) {
    return feed.username().isPresent() || !feed.headers().isEmpty();
  }

  // A redirect would carry the county's key to whatever server it names.
  private HttpResponse<Path> get(HttpRequest request, Path into, boolean secrets)
      throws IOException, InterruptedException {
    var redirects = secrets ? HttpClient.Redirect.NEVER : HttpClient.Redirect.NORMAL;
    var client = HttpClient.newBuilder().connectTimeout(CONNECT).followRedirects(redirects).build();
    var answer = client.sendAsync(request, HttpResponse.BodyHandlers.ofFile(into));
    try {
      return answer.get(wholeFetch.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new IOException("the server took longer than " + wholeFetch.toSeconds() + " s", e);
    } catch (ExecutionException e) {
      throw new IOException("the file could not be fetched: " + cause(e), e);
    }
  }

  private static String cause(ExecutionException e) {
    String message = e.getCause().getMessage();
    return message == null ? e.getCause().getClass().getSimpleName() : message;
  }
}
