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
public class Fetcher {
  /**
   * Fetches into a file that is not there yet, and leaves none behind when it fails; {@code known}
   * is what was kept of the last fetch that was believed, or null.
   */
  public Fetched fetch(Source source, Fetched known, Path into)
      throws IOException, Doubt, InterruptedException {
    boolean done = false;
    try {
      Fetched fetched = inTime(source, known, into);
      done = !fetched.isUnread();
      return fetched;
    } finally {
      if (!done) {
        Files.deleteIfExists(into);
      }
    }
  }

  private static Fetched inTime(Source source, Fetched known, Path into)
      throws IOException, Doubt, InterruptedException {
    try (var deadline = new Deadline(source.bounds().maxTime())) {
      try {
        return fetch(source, known, into, new Transfer(source.bounds(), deadline));
      } catch (IOException | Doubt e) {
        if (deadline.isOver()) {
          throw new IOException("it took longer than max-time, " + source.bounds().inSeconds(), e);
        }
        throw e;
      }
    }
  }

  private static Fetched fetch(Source source, Fetched known, Path into, Transfer transfer)
      throws IOException, Doubt, InterruptedException {
    Fetched fetched = source.origin().fetch(known, into, transfer);
    if (fetched.isUnread()) {
      return fetched;
    }
    if (source.packed()) {
      Archive.unpack(into, transfer);
    }
    if (Files.size(into) == 0) {
      throw new Doubt("the file is empty");
    }
    return fetched;
  }
}
