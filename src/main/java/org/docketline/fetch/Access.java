package org.docketline.fetch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What opens a server's door, and how that server is known; null where it is not given. With a
 * private key the password is its passphrase. A message of its checks begins with the setting.
 */
public record Access(
    String username,
    String password,
    Path privateKey,
    String hostKey,
    Map<String, String> headers) {
  /** For files that anybody may read. */
  public static final Access OPEN = new Access(null, null, null, null, Map.of());

  public Access {
    headers = Map.copyOf(headers);
    if (hostKey != null) {
      HostKeys.parse(hostKey);
    }
    if (privateKey != null && !Files.isReadable(privateKey)) {
      throw new IllegalArgumentException("private-key: " + privateKey + " cannot be read");
    }
  }

  boolean hasSecrets() {
    return username != null || !headers.isEmpty();
  }

  /** Says nothing, since nearly all of it is secret. */
  @Override
  public String toString() {
    return "Access";
  }
}
