package org.docketline.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** A file of this machine, or the newest of a folder. */
record LocalFile(FileGlob glob, NewestFile newest) implements FileOrigin {
  LocalFile(String url, NewestFile newest) {
    this(FileGlob.of(path(url)), newest);
  }

  private static String path(String url) {
    String path = url.substring("file:".length());
    return path.startsWith("//") ? path.substring(2) : path;
  }

  // Nearly every poll finds the known file: that costs reading it, and no writing. One that looks
  // otherwise is copied at once, but only its hash says whether it is.
  @Override
  public FetchedFile fetch(FetchedFile known, Path into, FileTransfer transfer)
      throws IOException, FileDoubt {
    var folder = new LocalFolder(glob.folder());
    ListedFile file = folder.find(glob, newest);
    if (known != null
        && file.mark().equals(known.etag())
        && hash(folder, file, transfer).equals(known.sha256())) {
      return known.again(file.modified());
    }
    FileFolder.Copy copy = folder.copy(file.name(), into, transfer);
    ListedFile copied = copy.file();
    return known != null && copy.bytes().sha256().equals(known.sha256())
        ? known.again(copied.modified())
        : new FetchedFile(into, copy.bytes().sha256(), copied.mark(), null, copied.modified());
  }

  private static String hash(LocalFolder folder, ListedFile file, FileTransfer transfer)
      throws IOException, FileDoubt {
    try (InputStream in = folder.open(file.name())) {
      return transfer.hash(in).sha256();
    }
  }
}
