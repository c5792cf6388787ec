package org.docketline.postgres;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder that holds the embedded database. Beside it lies a private one, named {@code .run},
 * for the lock, the log and PostgreSQL's programs, since initdb wants an empty folder.
 */
record DataDirectory(Path path) {
  private static final String OUR_MAJOR_VERSION = "17";

  // base/5 is the database named postgres, which initdb makes at the very end.
  private static final List<String> SIGNS_OF_A_WHOLE_CLUSTER =
      List.of("PG_VERSION", "global/pg_control", "base/5");

  /** Makes the folders that are missing; refused, by name, where one cannot be made. */
  static DataDirectory at(Path given) throws IOException {
    var folder = given.toAbsolutePath().normalize();
    try {
      Files.createDirectories(folder.getParent());
      // Two names of one folder must find the same lock.
      var directory = new DataDirectory(privateFolder(folder).toRealPath());
      privateFolder(directory.run());
      return directory;
    } catch (FileSystemException e) {
      throw new StartRefused(
          ("The embedded database cannot use %s: %s cannot be made, or is not a folder that the"
                  + " service may use. Set docketline.database.directory to a folder it can write.")
              .formatted(folder, e.getFile()));
    }
  }

  private static Path privateFolder(Path folder) throws IOException {
    var ownerOnly = PosixFilePermissions.fromString("rwx------");
    return Files.isDirectory(folder)
        ? folder
        : Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(ownerOnly));
  }

  Path run() {
    return path.resolveSibling(path.getFileName() + ".run");
  }

  /** PostgreSQL's programs, as they are unpacked. */
  Path programs() {
    return run().resolve("programs");
  }

  DatabasePassword password() {
    return passwordOf(path);
  }

  /** Beside the folder, as the keys are. */
  static DatabasePassword passwordOf(Path folder) {
    return new DatabasePassword(folder.resolveSibling(folder.getFileName() + ".password"));
  }

  /** PostgreSQL's own messages since the last start. */
  ServerLog log() {
    return new ServerLog(run().resolve("log"));
  }

  DirectoryLock lock() throws IOException {
    var lock = DirectoryLock.take(run().resolve("lock"), path);
    try {
      refuseIfLockedInside();
      return lock;
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** Containers may share this folder and not the one beside it; zonky's lock lies inside. */
  private void refuseIfLockedInside() throws IOException {
    var inner = path.resolve("epg-lock");
    if (Files.exists(inner)) {
      DirectoryLock.take(inner, path).close();
    }
  }

  /** Refused unless the folder is empty, or holds a whole cluster of our version. */
  void requireUsableContent() throws IOException {
    if (isEmpty()) {
      return;
    }
    requireOurVersion();
    // Nothing is deleted here: a restore that is still being copied looks just like an
    // initialisation cut short, and only the operator knows which it is.
    if (!SIGNS_OF_A_WHOLE_CLUSTER.stream().map(path::resolve).allMatch(Files::exists)) {
      throw new StartRefused(
          ("%s is not empty, yet holds no whole database. If its first start was cut short, it has"
                  + " no data: delete it and start again.")
              .formatted(path));
    }
  }

  private boolean isEmpty() throws IOException {
    try (Stream<Path> entries = Files.list(path)) {
      return entries.findAny().isEmpty();
    }
  }

  private void requireOurVersion() throws IOException {
    var file = path.resolve("PG_VERSION");
    var version = Files.exists(file) ? Files.readString(file).strip() : OUR_MAJOR_VERSION;
    if (!version.equals(OUR_MAJOR_VERSION)) {
      throw new StartRefused(
          ("The database in %s was written by PostgreSQL %s, and this service brings %s. Dump it with"
                  + " %2$s and restore it into a new docketline.database.directory.")
              .formatted(path, version, OUR_MAJOR_VERSION));
    }
  }
}
