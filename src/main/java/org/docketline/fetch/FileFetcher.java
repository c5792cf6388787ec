package org.docketline.fetch;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Brings a file into a folder of ours, so that what is hashed is what is read, and no transaction
 * waits for a county's server.
 */
@Singleton
public class FileFetcher {
  /**
   * Fetches into a file that is not there yet, and leaves none behind when it fails; {@code known}
   * is what was kept of the last fetch that was believed, or null.
   */
  public FetchedFile fetch(FileSource source, FetchedFile known, Path into)
      throws IOException, FileDoubt, InterruptedException {
    return fetch(source, new FetchAllowance(source.bounds()), known, into);
  }

  /** Fetches one of the several files of a poll, which share what they are allowed. */
  public FetchedFile fetch(
      FileSource source, FetchAllowance allowance, FetchedFile known, Path into)
      throws IOException, FileDoubt, InterruptedException {
    boolean done = false;
    try {
      FetchedFile fetched = inTime(source, allowance, known, into);
      done = !fetched.isUnread();
      return fetched;
    } finally {
      if (!done) {
        Files.deleteIfExists(into);
      }
    }
  }

  private static FetchedFile inTime(
      FileSource source, FetchAllowance allowance, FetchedFile known, Path into)
      throws IOException, FileDoubt, InterruptedException {
    try (var deadline = new FetchDeadline(allowance.time())) {
      try {
        FetchedFile fetched = fetch(source, known, into, new FileTransfer(allowance, deadline));
        allowance.spend(fetched.isUnread() ? 0 : Files.size(into));
        return fetched;
      } catch (IOException | FileDoubt e) {
        if (deadline.isOver()) {
          throw new IOException("it took longer than max-time, " + allowance.inSeconds(), e);
        }
        throw e;
      }
    }
  }

  private static FetchedFile fetch(
      FileSource source, FetchedFile known, Path into, FileTransfer transfer)
      throws IOException, FileDoubt, InterruptedException {
    FetchedFile fetched = source.origin().fetch(known, into, transfer);
    if (fetched.isUnread()) {
      return fetched;
    }
    if (source.packed()) {
      PackedFile.unpack(into, transfer);
    }
    if (Files.size(into) == 0) {
      throw new FileDoubt("the file is empty");
    }
    return fetched;
  }
}
