package org.docketline.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that the county sends, and the good one beside it while it sends a spoiled one. */
record CountyFile(Path sent) {

  CountyTable good() {
    return CountyTable.read(isSpoiled() ? aside() : sent);
  }

  void sendGood(CountyTable good) {
    good.replace(sent);
    try {
      Files.deleteIfExists(aside());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends the good file again, written anew, unless it is the one that is sent. */
  void mend() {
    if (isSpoiled()) {
      sendGood(good());
    }
  }

  void send(SpoiledFile spoiled) {
    mend();
    try {
      var written = Files.getLastModifiedTime(sent);
      CountyTable good = good();
      good.replace(aside());
      spoiled.of(good).replace(sent, spoiled.dated(written));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isSpoiled() {
    return Files.exists(aside());
  }

  private Path aside() {
    return sent.resolveSibling(sent.getFileName() + ".good");
  }
}
