package org.docketline.postgres;

import com.sun.security.auth.module.UnixSystem;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The account PostgreSQL runs as: the service's own, or, since PostgreSQL does not run as root, a
 * user namespace in which root has no rights but the owner's.
 */
record ServerAccount(boolean root, boolean namespaces) {
  // Only entering a folder tells what namespaces, access lists and mounts allow.
  private static final String FIRST_CLOSED_FOLDER =
      "for d; do cd \"$d\" 2>/dev/null || { echo \"$d\"; exit; }; done; [ -w . ] || echo \"$d\"";

  static ServerAccount current() {
    boolean root = new UnixSystem().getUid() == 0;
    return new ServerAccount(root, root && LinuxUtils.isUnshareAvailable());
  }

  void requireNotRoot() {
    if (root && !namespaces) {
      throw new StartRefused(
          "The embedded database cannot run as root, and this machine does not allow the user"
              + " namespaces that would let it (unshare -U). Start the service as another user, or"
              + " set quarkus.datasource.jdbc.url to a PostgreSQL of your own.");
    }
  }

  /** Refused, by name, where a folder on the way is closed to the server. */
  void requireReach(Path directory) throws IOException {
    var closed = firstClosedFolder(directory);
    if (!closed.isEmpty()) {
      throw new StartRefused(
          ("The embedded database cannot use %s: %s is closed to its server%s. Open that folder, or"
                  + " set docketline.database.directory to another.")
              .formatted(directory, closed, root ? ", which runs without root's rights" : ""));
    }
  }

  /** What stands before a command that is to run as the server does. */
  List<String> prefix() {
    return root ? List.of("unshare", "-U") : List.of();
  }

  private String firstClosedFolder(Path directory) throws IOException {
    var command = new ArrayList<>(prefix());
    command.addAll(List.of("sh", "-c", FIRST_CLOSED_FOLDER, "sh"));
    for (var folder = directory.getRoot(); !folder.equals(directory); ) {
      folder = folder.resolve(directory.getName(folder.getNameCount()));
      command.add(folder.toString());
    }
    var shell = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }
}
