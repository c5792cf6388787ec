package org.docketline.fetch;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.MessageDigest;

/** The bytes of one fetch: every pass over them is hashed, counted and bounded. */
final class FileTransfer {
  /** What a pass saw. */
  record Copied(String sha256, long size) {}

  // Measured: from here on a larger buffer hashes no faster.
  private static final int BUFFER = 1 << 17;

  private final FetchAllowance allowance;
  private final FetchDeadline deadline;

  FileTransfer(FetchAllowance allowance, FetchDeadline deadline) {
    this.allowance = allowance;
    this.deadline = deadline;
  }

  /** Closes it when time is up. */
  <T extends Closeable> T guard(T open) {
    return deadline.guard(open);
  }

  /** Stops before the first byte of what says that it is too large. */
  void refuseOver(long announced) throws FileDoubt {
    allowance.refuseOver(announced);
  }

  /** Reads without keeping. */
  Copied hash(InputStream in) throws IOException, FileDoubt {
    return copy(in, OutputStream.nullOutputStream());
  }

  /** Writes over the file, or makes one that only its owner may read. */
  Copied copy(InputStream in, Path into) throws IOException, FileDoubt {
    try (OutputStream out = OwnFile.write(into)) {
      return copy(in, out);
    }
  }

  private Copied copy(InputStream in, OutputStream out) throws IOException, FileDoubt {
    MessageDigest digest = FileDigest.sha256();
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    for (int read = read(in, buffer); read >= 0; read = read(in, buffer)) {
      size += read;
      check(size);
      digest.update(buffer, 0, read);
      out.write(buffer, 0, read);
    }
    return new Copied(FileDigest.hex(digest.digest()), size);
  }

  private static int read(InputStream in, byte[] buffer) throws ReadFailed {
    try {
      return in.read(buffer);
    } catch (IOException e) {
      throw new ReadFailed(e);
    }
  }

  private void check(long size) throws IOException, FileDoubt {
    allowance.refuseOver(size);
    if (deadline.isOver()) {
      throw new IOException("time is up");
    }
  }
}
