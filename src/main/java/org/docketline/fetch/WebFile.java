package org.docketline.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;

/** A file of a web server. */
record WebFile(URI uri, ServerAccess access, AllowedServers servers) implements FileOrigin {
  private static final Duration CONNECT = Duration.ofSeconds(20);
  private static final Pattern CUT =
      Pattern.compile("fixed content-length: (\\d+), bytes received: (\\d+)");
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final int MOST_REDIRECTS = 5;
  private static final int NOT_MODIFIED = 304;
  private static final int OK = 200;
  private static final int REFUSED = 401;

  WebFile(String url, ServerAccess access, AllowedServers servers) {
    this(parse(url), access, servers);
  }

  // A user in the address would end in logs.
  private static URI parse(String url) {
    try {
      URI uri = URI.create(url);
      if (uri.getHost() == null) {
        throw new IllegalArgumentException("'" + url + "' names no server");
      }
      if (uri.getRawUserInfo() != null) {
        throw new IllegalArgumentException("the user belongs into username and password");
      }
      return uri;
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("url: " + e.getMessage(), e);
    }
  }

  @Override
  public FetchedFile fetch(FetchedFile known, Path into, FileTransfer transfer)
      throws IOException, FileDoubt, InterruptedException {
    HttpResponse<InputStream> answer = ask(known, transfer);
    for (int steps = 0; REDIRECTS.contains(answer.statusCode()); steps++) {
      answer.body().close();
      if (steps == MOST_REDIRECTS) {
        throw new IOException("the server redirects more than " + MOST_REDIRECTS + " times");
      }
      answer = to(answer).ask(known, transfer);
    }
    try (InputStream body = transfer.guard(answer.body())) {
      var file = new WebAnswer(answer.headers(), body, access.web());
      if (answer.statusCode() == NOT_MODIFIED && known != null) {
        return known.again(file.lastModified());
      }
      if (answer.statusCode() != OK) {
        throw new IOException("the server answered " + answer.statusCode());
      }
      return file.receive(into, transfer);
    }
  }

  // What opens the county's door is for its own server, whatever its answers say.
  private WebFile to(HttpResponse<InputStream> redirect) throws IOException, FileDoubt {
    try {
      URI to = uri.resolve(redirect.headers().firstValue("Location").orElse(""));
      if (to.getHost() == null || to.getRawUserInfo() != null) {
        throw new IOException("the server redirects to what is no address");
      }
      servers.refuseOther(to);
      return new WebFile(to, access, servers);
    } catch (IllegalArgumentException e) {
      throw new IOException("the server redirects to what is no address", e);
    }
  }

  private HttpResponse<InputStream> ask(FetchedFile known, FileTransfer transfer)
      throws IOException, FileDoubt, InterruptedException {
    servers.refuseInside(uri);
    if (!servers.isOwn(uri)) {
      return ask(HttpRequest.newBuilder(uri).build(), transfer);
    }
    HttpResponse<InputStream> answer = ask(request(known, access.basic()), transfer);
    if (answer.statusCode() != REFUSED) {
      return answer;
    }
    answer.body().close();
    return askAgain(new WebLogin(answer.headers()), known, transfer);
  }

  private HttpResponse<InputStream> askAgain(
      WebLogin login, FetchedFile known, FileTransfer transfer)
      throws IOException, FileDoubt, InterruptedException {
    Optional<String> digest = login.digest(uri, access);
    if (digest.isEmpty()) {
      throw login.refusal(access);
    }
    HttpResponse<InputStream> answer = ask(request(known, digest), transfer);
    if (answer.statusCode() == REFUSED) {
      answer.body().close();
      throw login.refusal(access);
    }
    return answer;
  }

  // A new client each time: a connection that was kept for the next poll may have been dropped by
  // a firewall meanwhile, and would say so only by silence.
  private HttpResponse<InputStream> ask(HttpRequest request, FileTransfer transfer)
      throws IOException, FileDoubt, InterruptedException {
    HttpClient client = client();
    var answer = client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream());
    transfer.guard(() -> answer.cancel(true));
    try {
      return answer.get();
    } catch (CancellationException e) {
      throw new IOException("the server did not answer", e);
    } catch (ExecutionException e) {
      refuseCut(cause(e));
      String distrust = TrustedServers.distrust(e);
      if (distrust != null) {
        throw new IOException(distrust, e);
      }
      throw new IOException("the file could not be fetched: " + cause(e), e);
    }
  }

  private HttpClient client() {
    var client =
        HttpClient.newBuilder().connectTimeout(CONNECT).followRedirects(HttpClient.Redirect.NEVER);
    SSLContext trusted = access.web().trusted();
    return (trusted == null ? client : client.sslContext(trusted)).build();
  }

  private HttpRequest request(FetchedFile known, Optional<String> authorization) {
    var request = HttpRequest.newBuilder(uri);
    access.headers().forEach(request::header);
    authorization.ifPresent(told -> request.header("Authorization", told));
    if (known != null && known.etag() != null) {
      request.header("If-None-Match", known.etag());
    }
    if (known != null && known.lastModified() != null) {
      request.header("If-Modified-Since", known.lastModified());
    }
    return request.build();
  }

  // Where nothing of a body comes, the client may notice that before it hands out the answer.
  private static void refuseCut(String cause) throws FileDoubt {
    Matcher cut = CUT.matcher(cause);
    if (cut.matches()) {
      throw new FileDoubt("the server sent %s of %s bytes".formatted(cut.group(2), cut.group(1)));
    }
  }

  private static String cause(ExecutionException e) {
    String message = e.getCause().getMessage();
    return message == null ? e.getCause().getClass().getSimpleName() : message;
  }
}
