package org.docketline.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The right of one service, on this machine, to use a data directory. */
final class DirectoryLock implements AutoCloseable {
  // The system drops a process's lock as soon as that process closes any channel to the file, so a
  // second attempt in this process must be turned away before it opens one.
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private DirectoryLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Locks the file, which is made when missing; refused while another service holds it. */
  static DirectoryLock take(Path file, Path directory) throws IOException {
    if (!HELD_HERE.add(file)) {
      throw inUse(directory);
    }
    try {
      return new DirectoryLock(file, lockedChannel(file, directory));
    } catch (IOException | RuntimeException e) {
      HELD_HERE.remove(file);
      throw e;
    }
  }

  private static FileChannel lockedChannel(Path file, Path directory) throws IOException {
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      channel.close();
      throw inUse(directory);
    }
    return channel;
  }

  private static StartRefused inUse(Path directory) {
    return new StartRefused(
        ("Another service already runs on the database in %s. Stop it, or give this one its own"
                + " docketline.database.directory.")
            .formatted(directory));
  }

  @Override
  public void close() throws IOException {
    if (channel.isOpen()) {
      channel.close();
      HELD_HERE.remove(file);
    }
  }
}
