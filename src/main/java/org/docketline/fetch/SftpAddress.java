package org.docketline.fetch;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code sftp://host:port/path}, where {@code /~/} is the user's own folder. */
record SftpAddress(String host, int port, FileGlob glob) {
  // By hand, since to a URI the ? of a glob begins a query.
  private static final Pattern URL =
      Pattern.compile("sftp://(?:\\[([^]]+)]|([^/:@\\[]+))(?::(\\d{1,5}))?(/.+)");
  private static final int DEFAULT_PORT = 22;

  static SftpAddress parse(String url) {
    if (url.replaceFirst("sftp://([^/]*).*", "$1").contains("@")) { // and not into logs
      throw new IllegalArgumentException("url: the user belongs into username and password");
    }
    Matcher parts = URL.matcher(url);
    if (!parts.matches()) {
      throw new IllegalArgumentException("url: '" + url + "' is not like sftp://host:22/path");
    }
    String host = parts.group(1) == null ? parts.group(2) : parts.group(1);
    int port = parts.group(3) == null ? DEFAULT_PORT : Integer.parseInt(parts.group(3));
    return new SftpAddress(host, port, FileGlob.of(path(parts.group(4))));
  }

  private static String path(String path) {
    return path.startsWith("/~/") ? "./" + path.substring(3) : path;
  }
}
