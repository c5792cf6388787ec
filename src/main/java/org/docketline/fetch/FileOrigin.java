package org.docketline.fetch;

import java.io.IOException;
import java.nio.file.Path;

/** Where a file comes from: one way of fetching for each kind of address. */
sealed interface FileOrigin permits LocalFile, WebFile, SftpFile {
  /** Brings the file as it is there, still packed; {@code known} may be null. */
  FetchedFile fetch(FetchedFile known, Path into, FileTransfer transfer)
      throws IOException, FileDoubt, InterruptedException;

  static FileOrigin of(String url, ServerAccess access, NewestFile newest, AllowedServers servers) {
    String scheme = url.substring(0, url.indexOf(':') + 1);
    return switch (scheme) {
      case "file:" -> new LocalFile(url, newest);
      case "http:", "https:" -> new WebFile(url, access, servers);
      case "sftp:" -> new SftpFile(url, access, newest);
      default ->
          throw new IllegalArgumentException(
              "url: '" + url + "' is no file:, http:, https: or sftp: address");
    };
  }
}
