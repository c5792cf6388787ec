package org.docketline.feed;

import java.nio.file.Path;

/**
 * One file as it was fetched, or null where the server says that it has not changed. The validators
 * are what the server gave to ask by next time.
 */
record Fetched(Path file, String sha256, String etag, String lastModified) {
  boolean isUnread() {
    return file == null;
  }
}
