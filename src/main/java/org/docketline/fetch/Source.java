package org.docketline.fetch;

import java.util.Objects;

/**
 * Where a file is and how it may be had. {@code packed}: gzip and zip are unpacked; off for formats
 * that are archives themselves. A message of its checks begins with the setting.
 */
public record Source(String url, Access access, Newest newest, Bounds bounds, boolean packed) {
  public Source {
    Objects.requireNonNull(Origin.of(url, access, newest));
  }

  /** Throws where a server could not be told from an impostor. */
  public void checkHostKey() {
    if (url.startsWith("sftp:") && access.hostKey() == null) {
      throw new IllegalArgumentException(
          "host-key: sftp needs the server's key or its fingerprint, SHA256:…");
    }
  }

  Origin origin() {
    return Origin.of(url, access, newest);
  }
}
