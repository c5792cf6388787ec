package org.docketline.fetch;

import java.nio.file.Path;
import java.time.Instant;

/**
 * One file as it was fetched; {@code file} is null where it is known not to have changed. The hash
 * is of the bytes as they came, before unpacking, so that an unchanged archive is never unpacked.
 * {@code etag} and {@code lastModified} are what to ask by next time, {@code dated} is the file's
 * own time; each is null where there is none.
 */
public record FetchedFile(
    Path file, String sha256, String etag, String lastModified, Instant dated) {
  /** What is kept of an earlier fetch, to ask by. */
  public static FetchedFile known(String sha256, String etag, String lastModified) {
    return new FetchedFile(null, sha256, etag, lastModified, null);
  }

  /** Whether there is nothing to read, since the file is the known one. */
  public boolean isUnread() {
    return file == null;
  }

  FetchedFile again(Instant when) {
    return new FetchedFile(null, sha256, etag, lastModified, when);
  }
}
