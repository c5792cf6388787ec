package org.docketline.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * What opens a server's door, and how that server is known; null where it is not given. With a
 * private key the password is its passphrase. A message of its checks begins with the setting.
 */
public record ServerAccess(
    String username,
    String password,
    Path privateKey,
    String hostKey,
    Map<String, String> headers,
    WebRules web) {
  /** For files that anybody may read. */
  public static final ServerAccess OPEN = new ServerAccess(null, null, null, null, Map.of());

  /** What opens the door of a server that is as others are. */
  public ServerAccess(
      String username,
      String password,
      Path privateKey,
      String hostKey,
      Map<String, String> headers) {
    this(username, password, privateKey, hostKey, headers, WebRules.USUAL);
  }

  public ServerAccess {
    headers = Map.copyOf(headers);
    if (hostKey != null) {
      HostKeys.parse(hostKey);
    }
    if (privateKey != null && !Files.isReadable(privateKey)) {
      throw new IllegalArgumentException("private-key: " + privateKey + " cannot be read");
    }
  }

  /** Adds to a request what the server knows us by. */
  public void authorise(HttpRequest.Builder request) {
    headers.forEach(request::header);
    basic().ifPresent(told -> request.header("Authorization", told));
  }

  /** Our name and password as HTTP Basic has them; empty without a name. */
  Optional<String> basic() {
    if (username == null) {
      return Optional.empty();
    }
    byte[] both = (username + ":" + (password == null ? "" : password)).getBytes(UTF_8);
    return Optional.of("Basic " + Base64.getEncoder().encodeToString(both));
  }

  /** Says nothing, since nearly all of it is secret. */
  @Override
  public String toString() {
    return "Access";
  }
}
