package org.docketline.fetch;

import java.util.List;
import java.util.Objects;

/**
 * Where a file is and how it may be had. {@code packed}: gzip and zip are unpacked; off for formats
 * that are archives themselves. A message of its checks begins with the setting.
 */
public record FileSource(
    String url,
    ServerAccess access,
    NewestFile newest,
    FetchBounds bounds,
    boolean packed,
    AllowedServers servers) {
  public FileSource {
    Objects.requireNonNull(FileOrigin.of(url, access, newest, servers));
  }

  /** A file that its own server alone may bring. */
  public FileSource(
      String url, ServerAccess access, NewestFile newest, FetchBounds bounds, boolean packed) {
    this(url, access, newest, bounds, packed, new AllowedServers(url, List.of()));
  }

  /** Throws where an SFTP server could not be told from an impostor, or knows no user. */
  public void checkLogin() {
    if (url.startsWith("sftp:")) {
      require(
          access.hostKey(), "host-key: sftp needs the server's key or its fingerprint, SHA256:…");
      require(access.username(), "username: sftp needs a user");
    }
  }

  private static void require(String setting, String complaint) {
    if (setting == null) {
      throw new IllegalArgumentException(complaint);
    }
  }

  FileOrigin origin() {
    return FileOrigin.of(url, access, newest, servers);
  }
}
