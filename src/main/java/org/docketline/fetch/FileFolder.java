package org.docketline.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.docketline.fetch.FileTransfer.Copied;

/** Where files lie and others write them: a folder here, or one on a server. */
abstract class FileFolder {
  /** A copy, and the file as it was before and after. */
  record Copy(ListedFile file, Copied bytes) {}

  /** The files in it, without folders. */
  abstract List<ListedFile> list() throws IOException;

  /** One file; throws where there is none. */
  abstract ListedFile stat(String name) throws IOException;

  abstract InputStream open(String name) throws IOException;

  /** The file that is meant. */
  ListedFile find(FileGlob glob, NewestFile newest) throws IOException {
    if (glob.isOneFile()) {
      return stat(glob.name());
    }
    var files = list().stream().filter(file -> glob.matches(file.name())).toList();
    return newest.of(files).orElseThrow(() -> new IOException("no file matches " + glob));
  }

  /** Copies a file while nobody writes it; somebody who just finished gets a second chance. */
  Copy copy(String name, Path into, FileTransfer transfer) throws IOException, FileDoubt {
    for (int attempt = 1; attempt <= 2; attempt++) {
      ListedFile before = stat(name);
      transfer.refuseOver(before.size());
      Copied bytes = copyOnce(name, into, transfer);
      if (before.equals(stat(name))) {
        refuseShort(bytes.size(), before.size());
        return new Copy(before, bytes);
      }
    }
    throw new FileDoubt("the file is still being written");
  }

  private Copied copyOnce(String name, Path into, FileTransfer transfer)
      throws IOException, FileDoubt {
    try (InputStream in = open(name)) {
      return transfer.copy(in, into);
    }
  }

  private static void refuseShort(long arrived, long size) throws FileDoubt {
    if (size != ListedFile.UNKNOWN && arrived != size) {
      throw new FileDoubt("%d of the file's %d bytes arrived".formatted(arrived, size));
    }
  }
}
